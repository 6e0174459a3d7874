/** Common given names in English-language news and their usual gender; common knowledge, ours. Names used for both are left out. */
const MALE = `aaron abdul abraham adam adrian ahmed al alan albert alejandro alexander alfred ali allen alvin amir anders andre andrew andy angelo anthony antonio antonin
	arnold arthur austin barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan byron
	calvin carl carlos cecil cesar charles charlie chester chris christopher chuck clarence clark claude clay clifford clint clive colin conor corey cory craig curtis
	dale damian damien dan daniel danny darrell darren dave david dean dennis derek devin diego dick dominic don donald doug douglas duncan dustin dwight dwayne
	earl ed eddie edgar edmund eduardo edward edwin eli elijah eliot elliott elon emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando floyd
	francisco franco frank franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gilbert giovanni glenn gordon graham grant greg
	gregory gus guy hamid hank hans harold harry harvey hassan hector henry herbert herman hillel howard hugh hugo ian ibrahim igor isaac ivan jack jacob jacques jaime jake
	james jared jason javier jay jed jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan jules julian
	julio julius justin karl keith ken kenneth kevin khalid kirk kurt kyle lance larry laurence lawrence lee len leo leon leonard leroy lester lindsey liam lloyd lorenzo lou louis lucas
	luis luke luther magnus malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mason matt matthew maurice max maxwell michael miguel mike milton
	mitch mitchell mohammed mohammad mohamed muhammad mustafa nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel noah noel norman oliver omar orrin oscar otto owen
	pablo patrick paul pedro perry pete peter phil philip phillip pierre preston rafael ralph ramon rand randy raul ray raymond reince rex ricardo richard rick ricky rob robert roberto robby
	rod roderick rodney rodrigo roger roland ron ronald ross roy ruben rudolph rudy russ russell rusty ryan salvador sam samuel saul scott sean seth sergei sergio shaun shane sheldon
	sherman sid sidney silvio simon spencer stanley stefan stephen steve steven stuart ted terence terrence terry theo theodore thomas tim timothy toby todd tom tommy tony travis trent trevor
	tyler vernon victor vince vincent vladimir wade wallace walter warren wayne wendell wesley wilbur will william willie winston wolf xavier yusuf zach zachary
	aziz bashar benedict bruno caleb chad chase cody cole colton cornelius cyrus dallas darius dominick donnie drew elmer emil emilio ezra faisal ferdinand fidel frans gareth gideon giles
	gustavo hal horace hussein ignacio imran irving isaiah jamal jair jean-claude jens jeb johan jordi justinian kamal karim kofi kim lars lech levi lionel lyndon mahmoud marek mehmet merrick mick
	mikhail mitt moises murray mort nader narendra naveed nikolai norm olaf ollie omarion orlando osama pat patricio percy phineas quentin rafiq rajiv rashid recep reggie reuben rolando roman roscoe rupert sadiq
	salman sanjay santiago scot shinzo siegfried stan sterling sylvester tayyip thad thaddeus tucker tyrone ulysses ban vaclav vijay viktor virgil vito volodymyr werner wilfred woodrow wyatt yitzhak yuri zeke zell`;

const FEMALE = `abigail ada adele adriana agnes aisha alexandra alexandria alice alicia alison allison alma alyssa amanda amber amelia amy ana andrea angela anita ann anna anne annette annie april
	ariana arianna arlene ashley audrey aung ava barbara beatrice becky belinda bernadette bernice bertha beth betsy betty beverly bonnie brenda bridget brittany camille candace candice carla carly carmen carol caroline
	carolyn carrie catherine cathy cecilia celeste charlene charlotte chelsea cheryl christina christine cindy claire clara claudia colleen condoleezza connie constance cora courtney crystal cynthia daisy
	dana danielle daphne darlene dawn deborah debbie debra deirdre delores denise desiree diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elise elisabeth
	elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva eve evelyn faith fatima faye fiona florence frances francine gabby gabriela gabrielle gail genevieve georgia geraldine gertrude gina ginger
	giorgia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hannah harriet hazel heather heidi helen helena helene hillary hilary holly hope huma ida imelda indira ines inez ingrid irene iris irma
	isabel isabella ivana ivanka jackie jacqueline jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi jody josephine joy joyce juanita judith judy julia julie
	juliet june kamala kara karen kate katherine kathleen kathryn kathy katie katrina kay kayla kayleigh kellyanne kendra kim kimberly kirsten kirstjen kristen kristi kristin kristina lana latoya laura lauren laurie leah lena leslie lila
	lillian lily linda lisa liz lois lola lorena loretta lori lorraine louise lucia lucille lucy luisa lupita lydia lynn mabel madeleine madeline mae maggie malala malia mandy marcia margaret margot maria marian marianne
	marie marilyn marina marissa marjorie marla marlene marsha martha mary maureen maxine maya mazie megan megyn melania melanie melissa melinda mercedes meredith mia michele michelle mildred mindy miranda miriam molly
	mona monica muriel myra myrtle nadia nadine nan nancy naomi natalie natasha nellie nicola nicole nicolle nikki nina nora noreen norma olga olivia opal pamela park pat patricia patsy patti patty paula pauline pearl peggy penelope
	penny phyllis priscilla priti rachel ramona rebecca regina renee rhonda rita roberta robin rosa rosalie rose rosemary rosie roxanne ruth sabrina sally samantha sandra sara sarah sasha savannah selena serena shannon sharon sheila
	shelley shelly sherry sheryl shirley silvia simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susanna susie suzanne sylvia tamara tammy tanya tara tatiana tess tessa thelma
	theresa therese tiffany tina tracey tracy tricia trudy ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred yolanda yvette yvonne zoe zelda ghazala
	debbie elise eliza elspeth estelle eugenia eunice flora frida gretta hattie henrietta ilse ivy jacinda joni jovita jutta karla kirstie leila lidia lynne mairead marcela marine marta marisol mette michaela nadya nell nicolette
	noor oprah petra pilar raisa reina rhoda rosalind rowena roza sadie salma sania shireen shonda sinead sigrid soledad sonja sunny thandi theodora ulrike usha winnie yasmin ylva zainab zsa`;

const BOTH: ReadonlySet<string> = new Set(
	"alex ashton avery bailey blake cameron casey charlie dakota dana devon drew dylan elliot emerson frances francis hayden jackie jamie jan jess jessie jody jordan jules kai kelly kendall kerry kim kris lee leslie lindsay lindsey logan lynn mackenzie marion morgan nicky pat payton peyton quinn randi reese riley robin rory rowan ruby sam sandy sasha shannon shawn shea sidney skyler stacy sydney tatum taylor terry toni tracy val whitney".split(
		" ",
	),
);

const GENDERS: ReadonlyMap<string, "m" | "f"> = table();

function table(): Map<string, "m" | "f"> {
	const male = new Set(MALE.split(/\s+/));
	const female = new Set(FEMALE.split(/\s+/));
	const genders = new Map<string, "m" | "f">();
	for (const name of male) if (!female.has(name) && !BOTH.has(name)) genders.set(name, "m");
	for (const name of female) if (!male.has(name) && !BOTH.has(name)) genders.set(name, "f");
	return genders;
}

/** The usual gender of a given name, whatever its case; null is "we do not know". */
export function genderOfGivenName(name: string): "m" | "f" | null {
	return GENDERS.get(name.toLowerCase()) ?? null;
}

/** Whether the word is known as a given name, of either gender. */
export function isGivenName(name: string): boolean {
	const folded = name.toLowerCase();
	return GENDERS.has(folded) || BOTH.has(folded);
}
