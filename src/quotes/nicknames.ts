const NICKNAMES: readonly string[] = [
	"william bill billy will willie",
	"robert bob bobby rob robby robbie",
	"richard rick dick rich ricky",
	"james jim jimmy jamie",
	"john jack johnny jon",
	"joseph joe joey",
	"thomas tom tommy",
	"michael mike mick mickey",
	"edward ed eddie ted",
	"theodore ted teddy theo",
	"charles charlie chuck",
	"daniel dan danny",
	"donald don donnie",
	"david dave",
	"stephen steven steve",
	"timothy tim",
	"anthony tony",
	"andrew andy drew",
	"benjamin ben",
	"bernard bernie",
	"christopher chris",
	"christine chris christina",
	"gerald jerry gerry",
	"gregory greg",
	"jeffrey jeff",
	"kenneth ken",
	"lawrence larry",
	"matthew matt",
	"nicholas nick",
	"patrick pat",
	"peter pete",
	"philip phil",
	"ronald ron ronnie",
	"samuel sam",
	"raphael rafael",
	"vincent vince",
	"walter walt",
	"leonard len leo",
	"francis frank",
	"alexander alex al",
	"albert al",
	"elizabeth liz beth betty betsy lizzie eliza",
	"katherine catherine kathryn kathleen kate kathy katie cathy",
	"margaret maggie meg peggy",
	"patricia pat patty tricia",
	"susan sue susie",
	"deborah debbie deb debra",
	"barbara barb",
	"jennifer jen jenny",
	"rebecca becky",
	"victoria vicky vicki tori",
	"judith judy",
	"sandra sandy",
	"nancy nan",
	"cynthia cindy",
	"pamela pam",
	"mitchell mitch",
	"raymond ray",
	"frederick fred freddie",
	"eugene gene",
];

const NICKNAME_GROUPS: ReadonlyMap<string, readonly number[]> = NICKNAMES.reduce((groups, line, index) => {
	for (const name of line.split(" ")) groups.set(name, [...(groups.get(name) ?? []), index]);
	return groups;
}, new Map<string, number[]>());

/** Whether two given names may be one person's: equal, an initial of the other, or forms of one name ("Bob", "Robert"). */
export function sameGivenName(a: string, b: string): boolean {
	if (a === b) return true;
	if (a.length === 1 || b.length === 1) return a[0] === b[0];
	const groups = NICKNAME_GROUPS.get(b) ?? [];
	return (NICKNAME_GROUPS.get(a) ?? []).some((group) => groups.includes(group));
}
