import { isTold } from "../quoting.ts";
import type { Reading } from "../reading.ts";
import { belittling } from "./belittling.ts";
import { isLaughing, surely } from "./certainty.ts";
import { contempts } from "./contempts.ts";
import { after, bare, before, type Detection, type Guard, matchesOf, rows, tableOf } from "./row.ts";
import { ALONE, SLIGHTS } from "./slights.ts";

const MOD = "(?:(?:INTENSE|PROFANE|ADJ) )";
const BAD = "(?:NOUN|ADJ|COINED|ASNAME)";
const TABLE = rows(
	[
		"member",
		3,
		0.9,
		"insults a member",
		`(?:you|u) (?:all )?(?:are|were|be|being|been) ${MOD}{0,7}${BAD}(?: ${BAD})*`,
		`(?:you|u) (?:all )?(?:people|guys|lot|folks|two|clowns|lefties|%group|%one|NOUN) (?:are|is) ${MOD}{0,6}${BAD}`,
		`(?:you|u) (?:really |just |clearly |honestly |obviously |sure |always |all |still |only |truly |have always |do |must |probably |definitely |seriously )*(?:sound|look|act|seem|smell|appear|come across|come off|sounded|behave|think|talk|write|type|argue|post) (?:like |as |to be |more |even |both )*${MOD}{0,6}${BAD}`,
		`(?:you|u) (?:really |just |clearly |honestly |obviously |truly |definitely |certainly )*(?:must be|have to be|will always be|have got to be|might be|will never be anything but|would have to be|are being|are acting like|are behaving like|are just being|are nothing but|are proving yourself|have always been|continue to be|keep being|are showing yourself to be|remain|are still|are and always will be|really are|truly are|sure are|clearly are|obviously are|honestly are|just are) ${MOD}{0,6}${BAD}`,
		`(?:you|u|ya) ${MOD}{0,5}(?:NOUN|COINED)`,
		`(?:you|%member) (?:are|is) (?:a|an|such a|just a|the|one|nothing but a) ${MOD}{0,4}(?:fuck|shit|crap|arse|fuckup|dick|cock|tit|wank)(?! (?:of|ton|load))`,
		`(?:are you|r u|were you) (?:really |actually |seriously |always |just |this |that |all |trying to be |genuinely |honestly |literally )*${MOD}{0,5}${BAD}`,
		`how (?:GAP)?(?:ADJ) (?:can|could|do|are) (?:you|u)(?: (?:be|have to be|get|possibly be))?`,
		`how (?:GAP)?(?:ADJ) (?:a person )?(?:you|u) are`,
		`%member 's? ?${MOD}{0,4}${BAD}`,
		`%member (?:, )?(?:(?:he|she|they) )?(?:is|are|was|sounds like|looks like|acts like|seems|seems like|sounds|must be|has to be|is being|will always be|is acting like|you are|has always been|being|is just|keeps being|really is|you) ${MOD}{0,7}${BAD}`,
		`%member (?:, |: )?(?:what |you |such |stop being |quit being |shut up |ok |okay |sure |lol |listen |hey |nice try |cry more |go away |wow )*${MOD}{0,4}(?:NOUN|COINED)(?= (?:[.!?,]|$)| $| [^ ]+ )`,
		`${MOD}{0,4}(?:NOUN|COINED) (?:like |named |called |known as |, |is |aka )?%member`,
		`(?:NOUN|COINED) (?:just )?like (?:you|%member)`,
		`(?:stop|quit|enough of|sick of|tired of) (?:you )?(?:being|acting like|playing) ${MOD}{0,5}${BAD}`,
		`(?:do not|stop) (?:GAP)?be ${MOD}{0,5}(?:NOUN|COINED|stupid|dumb|ridiculous|pathetic|dense|obtuse)`,
		`(?:^| )?(?:shut up|shut the fuck up|shut your mouth|go away|get lost|piss off|fuck off|hey|listen|listen up|look|ok|okay|nice try|cry more|cope|wrong again|wrong|sorry|sit down|try again|read it again|keep crying|keep coping|go back to school|learn to read|grow up|wake up|calm down|yeah right|sure thing|try reading|google it|get help|get a life|get a job|whatever|yeah ok|nope|lol|lmao|bye|good luck|cry harder|do your research|pick up a book|open a book|touch grass|seethe|get over it|move along|stay mad|congrats|congratulations|nice|so|well|says the|spoken like an?|typical|what an?|such an?|just an?|imagine being (?:this|such an?|that)) (?:, )?(?:you )?${MOD}{0,4}(?:NOUN|COINED)`,
		`, (?:you )?${MOD}{0,4}(?:NOUN|COINED)(?= [.!?] | $)`,
		`(?:someone|anybody|anyone) as ${MOD}{0,2}(?:ADJ) as (?:you|%member)`,
		`as ${MOD}{0,2}(?:ADJ) as (?:you|%member)`,
		`(?:call|calling) (?:you|%member) (?:what you are )?(?:, )?${MOD}{0,4}(?:NOUN|COINED)`,
		`(?:too|so) ${MOD}{0,2}(?:ADJ) (?:of you )?to (?:understand|see|realize|realise|get|grasp|comprehend|read|know|notice|think|follow|have|use|argue|google|figure)`,
		`your (?:${MOD}){0,4}(?:NOUN|COINED|stupid ass|dumb ass|sorry ass|ugly ass|face|ugly face|stupid face|pea brain|tiny brain|dead brain|single brain cell|lone brain cell|brain cell|brain cells|two brain cells|last brain cell|one brain cell|empty head|thick skull|empty skull|pathetic life|miserable life|sad life|sad little life|pathetic little life|mommy|mom 's basement|mother 's basement|mom|mama|iq|low iq|fat face|dumb face|ugly mug|tiny little brain|little brain|smooth brain)(?= )`,
		`(?:the |a |an |this |that )?(?:${MOD}){0,3}(?:NOUN|COINED) (?:above|above me|who (?:posted|wrote|said) (?:this|that|it)|up there|i am (?:talking|replying|arguing) (?:to|with)|op|down here)`,
		`(?:op|the op|the guy above|the guy above me|the poster above|this guy|last poster|previous poster|the user above|the person above me|the person above|whoever posted this|poster above me) (?:is|are|must be|sounds like|looks like) ${MOD}{0,6}${BAD}`,
	],
	[
		"member",
		2,
		0.8,
		"attacks a member rather than what they say",
		"(?:fuck|screw|damn|f|eff|to hell with) (?:all )?(?:of )?(?:you|u|yourself|%member)",
		"(?:go )?(?:fuck|screw) (?:your self|yourself|yourselves|off)",
		"(?:shut (?:your )?(?:GAP)?(?:up|mouth|trap|pie hole|piehole|face|cakehole)|go to hell|eat shit|kiss my ass|suck (?:my dick|it|a dick|my)|piss off|bite me|blow me|up yours|get bent|get fucked|go (?:away|home|cry|play)(?= and| now| back| in traffic| to your| to mommy)|(?:go )?crawl back (?:in|into|to|under)|get (?:a life|a brain|a clue|help|your head out|therapy|some help|professional help|over yourself)|seek (?:help|therapy|professional help|medical help)|touch grass|rot in hell|burn in hell|take your meds|take your medication|off your meds|go back to (?:school|kindergarten|elementary|your cave|preschool|4chan|reddit|grade school|your mom|your country|where you came from|your basement|middle school|facebook|watching)|learn (?:to|how to) (?:read|spell|think|write)|nobody (?:asked|likes|cares what|wants|respects|cares about|takes) (?:for )?(?:you|your)|no one (?:asked|likes|cares what|wants|respects|cares about|takes|needs) (?:for )?(?:you|your|to hear from you)|(?:everyone|everybody|we all|the whole server|the whole channel) (?:here )?(?:hates?|laughs? at|is laughing at|knows you are|thinks you are|can not stand|is tired of|is sick of|are laughing at) (?:you|your)|you (?:disgust|sicken|nauseate|make me sick|make me want to)|you make (?:me|everyone|us) (?:sick|dumber|stupider|puke|vomit)|i (?:fucking )?(?:hate|despise|loathe|detest|can not stand) you|what is wrong with you|what the (?:hell|fuck) is wrong with you|is wrong with you|are you (?:on|off|high on|high|drunk|mentally|deaf|blind|twelve|five|12|illiterate|slow|okay in|out of your mind|brain|even (?:literate|capable|sentient)|physically|really this|that|allergic to|incapable|capable of (?:thought|thinking|reading))(?= )|were you (?:dropped|born|raised)|did (?:you|your (?:mom|mother|parents)) (?:GAP)?(?:drop|dropped|eat paint|fail|forget to take|even (?:finish|graduate|pass)|drink|skip)|(?:do|does|did|have) you (?:even )?(?:have|got|own) (?:a|any|two|half a|more than) (?:GAP)?(?:brain|brains|brain cell|brain cells|braincells|shame|dignity|self respect|clue|decency|neurons)|you (?:clearly |obviously |really |must |just |evidently |seem to |honestly )*(?:have|has|got|lack|lacks|possess|have got|do not have|have never had|were born with|were born without|are missing|have lost|lost|are lacking|have not got|can not muster) (?:GAP)?(?:brain|brains|brain cell|brain cells|braincells|iq|shame|spine|integrity|morals|moral compass|dignity|backbone|clue|self respect|common sense|decency|intelligence|intellect|friends|life|critical thinking|reading comprehension|credibility|class|honor|honour|mental capacity|capacity|conscience|two brain|empathy|self awareness|room temperature|mind)|(?:the )?(?:iq|brain|intelligence|intellect|mind|reading comprehension|maturity|brainpower|mental capacity|attention span|emotional maturity|personality) (?:of|as|like) (?:a|an|your|the)|room temperature iq|single digit iq|double digit iq|iq (?:is |must be |in |of )?(?:GAP)?(?:room temperature|single digits|negative|below|shoe size|lower than|double digits|so low)|you (?:GAP)?(?:can not|could not|do not|did not|never|barely|clearly can not|obviously can not|will never|would not|do not even|can barely|could not even) (?:GAP)?(?:read|think|reason|spell|pour water|find your ass|tell your ass|count to|string together|form a (?:coherent )?(?:thought|sentence)|understand (?:basic|simple|anything|how|english|what|even)|comprehend|have a clue|know (?:shit|anything|jack|your ass|what you are talking|the first thing|basic|how to read|squat|crap)|use your brain|grasp|pass a|learned to read|graduated|finished (?:high )?school|be trusted|be taken seriously|tie your|think for yourself|had an original thought|have two brain)|you (?:belong|should be) (?:GAP)?(?:in (?:a|an) (?:GAP)?(?:asylum|mental|padded|institution|psych|zoo|circus|mental hospital|straitjacket|cage|loony bin)|in the (?:trash|garbage|dumpster|circus|zoo|nuthouse|loony bin|gutter)|ashamed of yourself|embarrassed)|(?:shame on you|you should be ashamed|you people are the problem|people like (?:you|%member) (?:are|is|ruin|make|should|disgust|who|need|have|always|destroy)|your (?:kind|type|ilk)|you and your (?:kind|ilk|type)|because of (?:idiots|people|morons) like you|you are (?:everything|exactly|part of|the|a big part of|what is) (?:GAP)?(?:wrong with|problem|reason (?:people|everyone|nobody|this|we))|you are (?:out of your mind|full of (?:shit|crap|it|yourself|hate|bullshit|hot air|lies|garbage|baloney)|a waste|wasting (?:oxygen|air|our oxygen|everyone 's)|not (?:(?:very|too|that|exactly|particularly|the) )*(?:bright|smart|brightest|sharpest|intelligent|clever|playing with a full deck|worth)|off your (?:rocker|meds|head)|beneath|lying|a lost cause|brainwashed|trolling|shilling|paid to|being paid|gaslighting|cancer|beyond help|dead inside|dumb as|thick as|so far up|nobody|nothing|garbage at|mentally (?:ill|unstable|deficient|unwell|challenged|sick|handicapped)|unwell|a few (?:GAP)?short|drinking the kool|living proof|what happens when|an npc|a bot|not worth|too far gone|a bad (?:person|parent|human)|a waste of|the dumbest|the stupidest|the worst (?:person|kind|human|poster)|a nobody|a nothing|the definition of|no patriot|no better than|low iq|half the|proof that|why we can not|why nobody|embarrassing yourself|making a fool of yourself|so far gone|a walking|not even worth|nuts|a child|a baby|literally a child|a literal child|acting like a (?:child|toddler|baby|two year old)|out of your depth|in over your head|a special kind of|unfit to|not a real (?:american|man|patriot|woman)|a terrible|a horrible|a disgusting|an awful|two (?:fries|cards|sandwiches)|one of those people who can not|not well|broken in the head|sick in the head|not right in the head|soft in the head|messed up in the head|dead from the neck up))|bless your heart , you|(?:your|ur) (?:mom|mother|mama|momma|parents) (?:is|are|was|must|should|dropped|raised|failed|did|would|never)|your (?:brain|head|skull) (?:is|must be|has|was|got|does not|rotted|clearly)|your (?:lack of (?:GAP)?(?:intelligence|brain|education|iq|brains|morals|reading)|ignorance|stupidity|idiocy|arrogance|hypocrisy|tiny mind|feeble mind|small mind|pathetic|idiotic self|dumb self|stupidity is|sorry excuse)|(?:sorry|poor|pathetic) excuse for (?:a|an)|spoken like a true|says the (?:guy|person|one|clown|man|woman) who|you (?:shill|troll|bot|nazi|fascist|commie|communist|traitor|pig|rat|hypocrite|animal|animals|boomer|snowflake|brat|cow|dog|clown|npc|child|baby|creature|freak|filth)|cry (?:about it|more|harder) (?:, )?(?:you )?(?:GAP)?(?:baby|snowflake|NOUN)|go outside (?:for once|you)|you (?:suck|stink|reek|blow|repulse|are trash|bore|lie|lied|are a lie|always lie|lie constantly|never stop lying|twist everything)(?= [.!?,]| $| at| so| and| big| balls| ass| as|  )|i hope you (?:fail|lose everything|step on|get banned|get fired|never)|you would not know (?:GAP)?if|i would explain (?:GAP)?but|i can explain it (?:to you )?but|i can not understand it for you|not surprised (?:GAP)?you (?:GAP)?(?:stupid|dumb|ignorant)|you (?:could|can) (?:GAP)?not be (?:more )?(?:dumber|any dumber|stupider|more stupid|dumb)|i have (?:met|seen|owned|had) (?:GAP)?(?:smarter|brighter|more intelligent|with more)|my (?:dog|cat|toaster|toddler|goldfish|five year old|houseplant|shoe|kid|hamster) (?:GAP)?(?:smarter|brighter|knows|understands|has more|could|is more|makes|would)|(?:dumbest|stupidest|worst|most idiotic|most ignorant|most pathetic|most stupid) (?:person|poster|human|member|user|people|individual|one here|guy|mod|thing alive|commenter|creature) (?:GAP)?(?:here|alive|ever|met|server|channel|earth|seen|world|room|know|planet|chat|thread))",
	],
	[
		"member",
		2,
		0.75,
		"uses a label as an insult",
		`(?:you|%member) (?:are|is) ${MOD}{0,5}(?:shill|troll|bot|traitor|propagandist|hypocrite|hypocrites|hack|sheep)`,
		`%member (?:is|are|has|have|lacks|does not have|can not|could not|needs|clearly|really|just|obviously|always|sounds|sucks|must) (?:GAP)?(?:full of (?:shit|crap|it|lies)|no brain|zero brain|no brains|a brain|brain cells|brain cell|no clue|clueless|no spine|no shame|no integrity|no morals|lying|lies|paid to|the problem|off (?:his|her|their) meds|what is wrong with|out of (?:his|her|their) mind|a waste of|mentally|to shut up|shut up|help|therapy|not very bright|not too bright|not the brightest|not the sharpest|a joke|the worst|the dumbest|the stupidest|trash|garbage|so full of|read|think|be trusted|a bot|sucks)`,
		`(?:fuck|screw|shut up|ban this|stfu|nobody likes|no one likes|everyone hates|everybody hates|i hate|go to hell|go away|ignore this) (?:, )?(?:GAP)?%member`,
	],
);

const IDEAS =
	/^ *(?:argument|arguments|idea|ideas|point|take|takes|policy|policies|plan|logic|comment|post|claim|claims|opinion|article|question|questions|reasoning|statement|theory|proposal|position|analogy|comparison|excuse|excuses|rule|law|vote|move|decision|thing to say|thing|way|source|meme|assumption|headline|narrative|talking point|talking points|belief|beliefs|rhetoric|bill|system|game|joke|jokes|to (?:hear|see|say)|mistake|standard|premise|conclusion|strategy|tweet|link|stuff|news|world|good|funny|smart|talented|lucky|strong|fast|fun|cool|cold|hot|money|amount|numbers|busy|time|brave|creative|nice|times|tired|hungry|year|for (?:you|him|her|them)|of the|about the|rich|old|young)\b/;
const SELF =
	/ (?:i am|i was|am i|me|myself|i feel like|i felt|call me|we are|i guess i am|makes me|i look like|i sound like|my own) (?:an? |such an? |just |the |so |a bit of an? |kind of an? )*$/;
const OTHERS_SPOKEN_OF =
	/\b(?:he|she|they|it|his|her|their|who|that|which|the bill|%person|%org|%group|%side|the %side|someone|anyone|everybody|people|politicians|congress|government|media|senators?|president|governor) (?:is|are|was|were|'s|has|looks|acts|sounds|being|such|of|really|'s just)? *(?:an?|the|all|just|such an?|so|really)? *$/;
const IF_ONLY =
	/ (?:if|unless|whether|when|because if|not that|not saying|never said|nobody said|no one said|did not say|not say|think|thinks|assume|assuming|imply|implying|suggest|suggesting|makes|make|made|before|say|glad|sorry if|even if|that does not mean|does not mean|do not think|never think) (?:that )?$/;

const guard: Guard = (matched, reading, from, to, reason) => {
	if (reason.startsWith("insults whoever"))
		return SELF.test(bare(before(reading, from, 50))) ? "said of oneself" : null;
	const words = bare(matched);
	const lead = bare(before(reading, from, 50));
	const trail = bare(after(reading, to, 40));
	const spoken = ` ${words.trim()} `;
	if (
		/^ ?(?:look|sit|go|wake|sound|act|get) /.test(words) &&
		/ (?:i|we|he|she|they|it|to|that|would|will|could|can|people|%person) $/.test(lead)
	)
		return "nobody here is addressed";
	if (!/ (?:you|u|your|ur|%member|yourself) /.test(spoken)) {
		if (
			/ (?!you )[^ ]+ (?:all |both |just |too |really )*(?:can|could|should|may|might|to|will) (?:all |both |just |too |really )*$/.test(
				lead,
			) &&
			!/ you (?:can|could|should) /.test(lead)
		)
			return "nobody here is addressed";
		if (
			/^ *(?:if|with|from|at|by|for) /.test(trail) &&
			/get (?:help|some help)|get a (?:job|clue)/.test(spoken)
		)
			return "advice";
		if (/^ *(?:and|, ?and) (?:take|shut|let|watch|listen|vote|come) /.test(trail))
			return "a harmless turn of phrase";
	}
	if (
		/ (?:respect|love it|love this|love that|bless you|legend|hero|impressive|amazing work|in a good way|before me|congrats) /.test(
			bare(reading.line),
		) &&
		!/\^[A-Z]*[HS]/.test(matched)
	)
		return "kindly meant";
	if (/^ *(?:of [^.!?]*)?, ?[^ ]+\^[A-Z]*L/.test(after(reading, to, 60)) || /^ *, ?%person /.test(trail))
		return "somebody in office is addressed";
	if (
		/^ *, (?:autocorrect|spellcheck|siri|alexa|weather|winter|traffic|monday|gravity|phone|computer|zoom|wifi|internet) /.test(
			trail,
		)
	)
		return "a thing is addressed";
	if (IDEAS.test(trail) && !/[NK]/.test(/\^([A-Z]+)$/.exec(matched)?.[1] ?? ""))
		return "an idea is meant, not a person";
	if (
		/^ *(?:argument|idea|point|take|policy|logic|comment|claim|opinion|of an? (?:argument|idea|policy|bill|law|question|plan|day|year|week|time))\b/.test(
			trail,
		)
	)
		return "an idea is meant, not a person";
	if (SELF.test(lead) || /^ *(?:i|we) (?:was|am|were|have been|must) /.test(trail)) return "said of oneself";
	if (
		/ not (?:going to|gonna|trying to|here to|about to) (?:call|say) (?:you |that )?$/.test(lead) ||
		/(?:not|never) (?:going to )?call you/.test(`${lead}${words}`)
	)
		return "it is denied";
	if (/ you would have to be /.test(` ${words}`) && /^ *to /.test(trail))
		return "of whoever would do it, not of a member";
	if (
		/ (?:animal|beast|monster|machine|maniac|devil|madman|goat) ?$/.test(words) &&
		/ (?:respect|impressive|amazing|wow|congrats|love|legend|hero|kudos|bravo) /.test(bare(reading.line))
	)
		return "praise";
	if (IF_ONLY.test(lead) && !/too|so /.test(words.slice(0, 4))) return "supposed or denied, not said";
	if (
		/^,|^(?:the |a |an |this |that |what |such |just |says|typical|spoken|nice|so |well |imagine|ok)/.test(
			words.trimStart(),
		) &&
		!addressed(reading, from, to)
	)
		return "nobody here is addressed";
	if (/^ ?(?:too|so) /.test(words) && !/\b(?:you|%member|your)\b/.test(`${lead} ${words}`))
		return "nobody here is addressed";
	if (/ not $| never $| no $/.test(lead) && !/ why not $/.test(lead)) return "it is denied";
	if (
		/^(?:are|were) you (?:\w+ )?\w+$/.test(words.trim()) &&
		/^ *(?:about|with|of|for|to|at|over|in|on) /.test(trail)
	)
		return "a question";
	if (/^(?:are|were) you/.test(words) && / (?:how|why|who|what|where|when) $/.test(lead)) return "a question";
	if (
		/^you (?:are|were)? ?(?:mad|sick|sad|tired|nuts|crazy|mean|lying|fat|kidding|being|sick|old|poor)? ?$/.test(
			words.trim(),
		) &&
		/^ *(?:about|at|of|that|if|to|with|for|in)/.test(trail)
	)
		return "a state, not an insult";
	if (
		/\b(?:you|u) (?:are|were) (?:such |so |really |just )*(?:a |an |the )?(?:sweet|lucky|beautiful|smart|good|great|nice|kind|tough|clever|cute|cool|funny|lovable|silly)\b/.test(
			words,
		)
	)
		return "praise";
	if (/^you [^ ]+$/.test(words.trim()) && OTHERS_SPOKEN_OF.test(lead) && !/ [.!?,] $/.test(lead))
		return "nobody here is addressed";
	if (
		/\b(?:thank|thanks|love|miss|appreciate|congrats|help|tell|give|show|let|bless|get|see|told) $/.test(
			lead,
		) &&
		/^you [^ ]+$/.test(words.trim())
	)
		return "no insult";
	return null;
};

/** Whether the sentence speaks to somebody: "you", a member, or an order. */
function addressed(reading: Reading, from: number, to: number): boolean {
	if (reading.isAddressed) return true;
	const around = bare(reading.line.slice(Math.max(0, from - 120), Math.min(reading.line.length, to + 60)));
	return (
		/ (?:you|your|u|ur|yourself|%member) /.test(around) ||
		/(?:^|[.!?] ) ?(?:shut|go|get|learn|read|try|stop|grow|keep|cry|cope|touch|open|pick|do|sit|google|wake|calm|listen|hey|ok|okay|nice|wrong|sure|lol|nope|no|yeah|yes|imagine|look|wow|bye|seethe|stay|move|enjoy|stick|prove|cite|think|use|say|take|check|post|educate)\b/.test(
			around.trimStart(),
		)
	);
}

const KINDLY =
	/ (?:love|thank|thanks|congrats|congratulations|welcome|proud of|respect|kudos|well done|good point|fair point|appreciate|legend|hero|friend|mate|buddy|no offense|sorry|i was wrong|my bad|i am wrong|joking|jk|kidding|hope you|take care|happy birthday|hug|hugs|beautiful|brilliant|amazing|great job|nice work|agree with you|agreed) /;
const REPLY_ONLY = /^ (?:they|he|she|it|i|we|my|our|the|%person|%org|%group|%side|%one|%place) /;

/** What a family found is let be where it is kindly meant, said of oneself, of an idea or of somebody else. */
const slight: Guard = (matched, reading, from, to, reason) => {
	const whole = bare(reading.line);
	const words = bare(matched);
	if (KINDLY.test(whole)) return "kindly meant";
	if (/^ ?(?:i|me|my|we) /.test(words) && !/ (?:you|%member|your)/.test(whole)) return "said of oneself";
	if (
		reason !== "insults in another language" &&
		!reading.isAddressed &&
		!/ (?:you|u|your|ur|%member|yourself) /.test(whole) &&
		(reading.words.length > 6 || REPLY_ONLY.test(whole))
	)
		return "nobody here is addressed";
	if (
		/ (?:nobody|no one) (?:here )?(?:thinks|said|says|called|is saying|believes) | it is not that |not because you/.test(
			whole,
		)
	)
		return "supposed or denied, not said";
	if (
		/ (?:if|whether|not saying|do not think|never said|why would|who says|who said|nobody says|when) (?:that )?$/.test(
			bare(before(reading, from, 40)),
		)
	)
		return "supposed or denied, not said";
	return guard(matched, reading, from, to, reason);
};

/** What is worded as contempt is meant for whoever reads it, unless it is kindly meant, told or of oneself. */
const contempt: Guard = (matched, reading, from, to, reason) => {
	const whole = bare(reading.line);
	const words = bare(matched);
	const lead = bare(before(reading, from, 40));
	if (FRIENDLY.test(whole)) return "kindly meant";
	if (
		/ (?:my|our) (?:own )?$/.test(lead) ||
		(/^ ?(?:i|me|my|we) /.test(words) && !/ (?:you|%member|your) /.test(whole))
	)
		return "said of oneself";
	if (
		/ (?:not|never|nobody|no one|nor|without|if|whether|when|stop|saying|said|says|call|called|calling|calls) (?:that )?(?:an? )?$/.test(
			lead,
		)
	)
		return "supposed or denied, not said";
	if (
		reason === "calls somebody wanting in mind or character" &&
		!reading.isAddressed &&
		!/ (?:you|u|your|ur|%member|imagine) /.test(whole)
	)
		return "nobody here is addressed";
	if (
		/ (?:bill|policy|slogan|law|plan|idea|budget|article|ordinance|proposal|amendment|ad|advert|campaign|map) /.test(
			words,
		)
	)
		return "an idea is meant, not a person";
	return guard(matched, reading, from, to, reason);
};
const FRIENDLY =
	/ (?:love you|thank|thanks|congratulations|welcome|proud of|respect you|kudos|well done|good point|fair point|appreciate|legend|hero|no offense|i was wrong|my bad|i am wrong|joking|jk|kidding|take care|happy birthday|hug|hugs|great job|nice work|agree with you|agreed|just teasing|haha|🙂|❤) /;

const ALL = tableOf(TABLE, SLIGHTS);
const ANSWERS = tableOf(ALONE);
const SPOKEN_TO =
	/ (?:you|u|your|ya|%member|yourself|yourselves|op|up|get|go|learn|touch|seek|burn|eat|kiss|iq|person|shut|suck|lick|bet|imagine|sit|congrats|cry|crawl|mods|mod|someone|smarter|brain) /;

/** Attacks on somebody who is here: the second person, or a member by name. What is said of ideas is free. */
export function personalAttacks(reading: Reading): Detection {
	if (!reading.isAddressed && !/[AHKNPS]/.test(reading.classes) && !SPOKEN_TO.test(bare(reading.line)))
		return { matches: [], why: "nobody here is addressed" };
	let found = matchesOf("personal-attack", reading, ALL, guard);
	if (found.matches.length === 0 && reading.isAddressed && reading.words.length <= 8)
		found = matchesOf("personal-attack", reading, ANSWERS, guard);
	if (found.matches.length === 0) {
		const set = belittling(reading, slight);
		const slighted = set.matches.length > 0 ? set : contempts(reading, contempt);
		if (slighted.matches.length > 0 && isTold(reading))
			found = { matches: [], why: "told of somebody else's words" };
		else if (slighted.matches.length > 0 || found.why === "no such words") found = slighted;
	}
	const matches = found.matches.map((match) => ({
		...match,
		...(isMild(reading, match) && { severity: 2 as const }),
	}));
	if (matches.some(({ severity }) => severity > 2) || matches.length === 0 || !isLaughing(reading))
		return surely(reading, { ...found, matches }, isGross);
	if (matches.every((match) => isMild(reading, match))) return { matches: [], why: "mild, and said in jest" };
	return surely(reading, { ...found, matches }, isGross);
}

/** Insults that are nothing else, and swearing at somebody: what criticises too is for humans to see. */
function isGross(words: string): boolean {
	return (
		/ (?:you|u|your|ur|%member) /.test(words) &&
		words.split(" ").some((word) => /\^[A-Z]*[BHKNS]/.test(word) && !/\^[A-Z]*M/.test(word))
	);
}

function isMild(reading: Reading, { start, end }: { start: number; end: number }): boolean {
	const classed = reading.words.filter(
		(word) => word.start >= start && word.end <= end && /[ABHKNSP]/.test(word.classes),
	);
	return classed.length > 0 && classed.every(({ classes }) => classes.includes("M"));
}
