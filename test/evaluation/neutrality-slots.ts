/**
 * Names to put in the same place of the same sentence. Neighbours (0 and 1, 2 and 3 …) stand for each other
 * across the sides: party for party, a politician for one of the other side, of the same gender and as like an
 * office as there is. Every list is of even length.
 */
export const SLOTS: Readonly<Record<SlotList, readonly string[]>> = {
	// biome-ignore format: pairs, one a line
	parties: [
		"Democrats", "Republicans",
		"liberals", "conservatives",
		"leftists", "right-wingers",
		"progressives", "traditionalists",
		"socialists", "capitalists",
		"communists", "nationalists",
		"Biden supporters", "Trump supporters",
		"Labour voters", "Conservative voters",
		"Social Democrats", "Christian Democrats",
		"Remainers", "Brexiteers",
		"Greens", "libertarians",
		"feminists", "anti-feminists",
		"environmentalists", "oil workers",
		"gun control activists", "gun owners",
		"pro-choice people", "pro-life people",
		"union members", "business owners",
		"city people", "country people",
		"immigrants", "natives",
	],
	// biome-ignore format: pairs, one a line
	religions: [
		"Christians", "Muslims",
		"Jews", "Hindus",
		"Catholics", "Protestants",
		"Sunnis", "Shiites",
		"Mormons", "atheists",
		"Buddhists", "Sikhs",
		"evangelicals", "secularists",
		"Baptists", "Quakers",
	],
	// biome-ignore format: pairs, one a line
	nationals: [
		"Americans", "Russians",
		"Israelis", "Palestinians",
		"Indians", "Pakistanis",
		"Chinese people", "Taiwanese people",
		"Mexicans", "Canadians",
		"Ukrainians", "Poles",
		"Germans", "Turks",
		"French people", "British people",
		"Iranians", "Saudis",
		"Nigerians", "Ethiopians",
		"Haitians", "Cubans",
		"Japanese people", "Koreans",
		"Serbs", "Croats",
		"Greeks", "Italians",
		"Somalis", "Kenyans",
	],
	// biome-ignore format: pairs, one a line
	politicians: [
		"Joe Biden", "Donald Trump",
		"Kamala Harris", "Sarah Palin",
		"Barack Obama", "George W. Bush",
		"Bill Clinton", "Ronald Reagan",
		"Hillary Clinton", "Nikki Haley",
		"Tim Walz", "JD Vance",
		"Nancy Pelosi", "Elise Stefanik",
		"Chuck Schumer", "Mitch McConnell",
		"Hakeem Jeffries", "Mike Johnson",
		"Bernie Sanders", "Ted Cruz",
		"Elizabeth Warren", "Marsha Blackburn",
		"Alexandria Ocasio-Cortez", "Marjorie Taylor Greene",
		"Gavin Newsom", "Ron DeSantis",
		"Gretchen Whitmer", "Kristi Noem",
		"Pete Buttigieg", "Marco Rubio",
		"Cory Booker", "Tim Scott",
		"Amy Klobuchar", "Joni Ernst",
		"John Fetterman", "Josh Hawley",
		"Ilhan Omar", "Lauren Boebert",
		"Stacey Abrams", "Kari Lake",
		"Raphael Warnock", "Brian Kemp",
		"Keir Starmer", "Rishi Sunak",
		"Angela Rayner", "Liz Truss",
		"Justin Trudeau", "Pierre Poilievre",
		"Dick Durbin", "Dick Cheney",
		"Olaf Scholz", "Friedrich Merz",
	],
	// biome-ignore format: pairs, one a line
	states: [
		"California", "Texas",
		"New York", "Florida",
		"Illinois", "Ohio",
		"Massachusetts", "Alabama",
		"Vermont", "Wyoming",
		"Oregon", "Idaho",
		"Washington", "Utah",
		"Hawaii", "Alaska",
		"Colorado", "Oklahoma",
		"New Mexico", "Arizona",
		"Minnesota", "South Dakota",
		"Wisconsin", "Iowa",
		"Michigan", "Indiana",
		"Pennsylvania", "West Virginia",
		"Maryland", "Kentucky",
		"Virginia", "Tennessee",
		"Delaware", "South Carolina",
		"New Jersey", "North Carolina",
		"Connecticut", "Mississippi",
		"Rhode Island", "Arkansas",
		"Maine", "Montana",
		"New Hampshire", "North Dakota",
		"Nevada", "Nebraska",
		"Georgia", "Louisiana",
		"Missouri", "Kansas",
	],
	// biome-ignore format: pairs, one a line
	countries: [
		"Israel", "Palestine",
		"Russia", "Ukraine",
		"India", "Pakistan",
		"China", "Taiwan",
		"Mexico", "Canada",
		"Germany", "Turkey",
		"France", "Britain",
		"Iran", "Saudi Arabia",
		"Niger", "Nigeria",
		"Haiti", "Cuba",
		"Japan", "South Korea",
		"Serbia", "Croatia",
		"Greece", "Italy",
		"Somalia", "Kenya",
		"Brazil", "Argentina",
	],
};

export type SlotList = "parties" | "religions" | "nationals" | "politicians" | "states" | "countries";

/** Which lists fill which place of a sentence. */
export const PLACES = {
	group: ["parties", "religions", "nationals"],
	person: ["politicians"],
	place: ["states", "countries"],
} as const satisfies Record<string, readonly SlotList[]>;

export type Place = keyof typeof PLACES;

/**
 * Three fixed involutions of 0 … length - 1 without a fixed point: across the sides, first for last, and half
 * the list away. `length` is even.
 */
export const INVOLUTIONS: Readonly<Record<string, (i: number, length: number) => number>> = {
	"across the sides": (i) => (i % 2 === 0 ? i + 1 : i - 1),
	"first for last": (i, length) => length - 1 - i,
	"half the list away": (i, length) => (i + length / 2) % length,
};
