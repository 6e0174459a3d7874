/**
 * Who and what may be swapped without a verdict changing, by the token that stands for them. Plural names of groups,
 * singular names and adjectives, institutions, places, people.
 */
const PARTISANS = `democrat republican liberal conservative progressive libertarian leftist rightist socialist centrist
	populist traditionalist independent moderate lefty righty left-winger right-winger leftwinger rightwinger trumpist bidenist
	marxist communist capitalist anarchist neocon neoliberal green tory whig labourite nationalist globalist
	reactionary radical feminist environmentalist constitutionalist unionist loyalist separatist federalist
	remainer brexiteer leaver native anti-feminist right-wing-activist pro-lifer antifascist anti-fascist monarchist secularist evangelical`;
const FAITHS = `christian muslim jew jewess hindu buddhist sikh atheist catholic protestant mormon baptist methodist
	lutheran presbyterian episcopalian pentecostal quaker pagan wiccan agnostic scientologist zionist islamist jain
	bahai shia sunni anglican adventist amish mennonite taoist zoroastrian rastafarian unitarian shiite orthodox copt coptic yazidi hasid hasidic druze hutterite alawite maronite hindutva`;
const PEOPLES = `immigrant migrant refugee foreigner alien asylum-seeker mexican american canadian european african arab asian
	latino latina latinx hispanic black white chinese japanese korean indian pakistani russian ukrainian german french
	italian irish polish british english scottish spanish israeli palestinian iranian iraqi syrian afghan turk
	turkish somali nigerian haitian cuban venezuelan colombian brazilian guatemalan honduran salvadoran filipino
	vietnamese armenian saudi egyptian swede swedish dane danish norwegian greek romanian roma gay lesbian bisexual transgender
	trans transsexual homosexual heterosexual straight boomer millennial zoomer gen-zer southerner northerner yankee
	midwesterner easterner westerner redneck
	alabaman alabamian alaskan arizonan arkansan californian coloradan coloradoan connecticuter nutmegger delawarean floridian georgian
	hawaiian idahoan illinoisan indianan hoosier iowan kansan kentuckian louisianan mainer marylander bostonian
	michigander michiganian minnesotan mississippian missourian montanan nebraskan nevadan granite-stater
	yorker jerseyan jerseyite carolinian dakotan ohioan oklahoman oregonian pennsylvanian islander
	tennessean texan utahn vermonter virginian washingtonian wisconsinite wyomingite mexicano
	woman man female male disabled senior veteran farmer cop teacher journalist landlord
	taiwanese pole ethiopian serb serbian croat croatian kenyan nigerien ghanaian congolese sudanese libyan tunisian algerian moroccan jordanian lebanese yemeni qatari kuwaiti emirati omani bahraini malaysian indonesian thai cambodian laotian burmese nepali bangladeshi kazakh uzbek georgian azeri moldovan belarusian lithuanian latvian estonian finn finnish icelander hungarian czech slovak slovenian bosnian albanian kosovar macedonian bulgarian cypriot maltese portuguese belgian swiss austrian dutch luxembourger scot scottish australian australian kiwi new-zealander south-african zimbabwean zambian angolan mozambican tanzanian ugandan rwandan burundian senegalese malian eritrean argentine argentinian chilean peruvian bolivian ecuadorian paraguayan uruguayan panamanian nicaraguan costa-rican dominican jamaican bahamian trinidadian puerto-rican kurd kurdish uyghur uighur rohingya tutsi hutu inuit maori aborigine tamil bengali punjabi kashmiri chechen tatar romani bedouin berber persian pashtun hazara tajik turkmen mongolian tibetan hmong cherokee navajo lakota basque catalan welsh gun-owner black white pro-lifer pro-choicer vegan christian-nationalist`;

/** Words for one of a group and for the adjective; plurals are made by rule, and these beside it. */
export const ONES = `${PARTISANS} ${FAITHS} ${PEOPLES} democratic jewish islamic leftwing rightwing left-wing right-wing far-left far-right
	hard-left hard-right alt-left alt-right left-leaning right-leaning pro-life pro-choice woke maga gop dem rep-voter lib
	tradcon prog antifa tea-partier unionised blue red blue-state red-state`;

/** Sides whose name is an insult to anybody else. */
export const SMEARS = "fascist nazi commie neonazi stalinist";

/** Groups that are plural as they stand. */
export const GROUPS = `dems libs cons women men jews gop lgbt lgbtq gays progs lefties righties repubs reps
	blacks whites latinos hispanics asians arabs chinese british french irish japanese vietnamese english
	immigrants illegals magas antifas rinos dinos proud-boys maga-supporters boomers palestinians israelis
	evangelicals cops teachers journalists`;

export const ORGANISATIONS = `democratic-party republican-party libertarian-party green-party labour-party conservative-party
	liberal-party socialist-party communist-party reform-party dnc rnc dccc nrcc congress senate house-of-representatives
	supreme-court white-house fbi cia irs atf doj epa cdc nih fda nsa ice dhs cbp pentagon department-of-justice un
	united-nations nato eu european-union nra planned-parenthood aclu naacp blm black-lives-matter antifa-movement
	federalist-society heritage-foundation moveon fox-news fox msnbc cnn nbc abc cbs npr pbs breitbart newsmax
	oan huffpost new-york-times nyt washington-post wapo wall-street-journal wsj usa-today politico vox salon
	daily-wire daily-kos infowars mother-jones national-review the-nation bbc guardian parliament capitol
	catholic-church southern-baptist-convention teamsters afl-cio uaw google facebook twitter tesla amazon
	turning-point-usa club-for-growth emilys-list center-for-american-progress cato-institute brookings-institution`;

export const PLACES = `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
	illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
	missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio
	oklahoma oregon pennsylvania rhode-island south-carolina south-dakota tennessee texas utah vermont virginia
	washington west-virginia wisconsin wyoming district-of-columbia puerto-rico america united-states usa mexico canada
	china russia ukraine israel palestine gaza iran iraq syria afghanistan india pakistan japan korea north-korea south-korea
	germany france italy spain britain england scotland wales ireland poland turkey saudi-arabia egypt nigeria
	somalia haiti cuba venezuela colombia brazil guatemala honduras el-salvador sweden norway denmark finland
	greece australia new-zealand south-africa kenya ethiopia taiwan vietnam philippines argentina chile peru
	niger serbia croatia ghana congo sudan libya tunisia algeria morocco jordan lebanon yemen qatar kuwait oman bahrain cambodia laos burma myanmar nepal bangladesh kazakhstan uzbekistan azerbaijan moldova belarus lithuania latvia estonia iceland czechia czech-republic slovakia slovenia bosnia albania kosovo macedonia bulgaria cyprus malta luxembourg zimbabwe zambia angola mozambique tanzania uganda rwanda burundi senegal mali eritrea bolivia ecuador paraguay uruguay panama nicaragua costa-rica dominican-republic jamaica bahamas trinidad singapore mongolia sri-lanka chad cameroon benin togo gabon madagascar united-kingdom netherlands belgium austria switzerland portugal hungary romania indonesia thailand malaysia
	new-york-city los-angeles chicago houston philadelphia san-francisco seattle portland detroit boston atlanta`;

/** People of public life whose surname alone is enough. Any side; more come from the archive. */
export const FIGURES = `trump biden harris obama clinton pelosi schumer mcconnell desantis newsom vance walz pence sanders warren
	ocasio-cortez aoc mccarthy jeffries romney cruz rubio hawley cotton manchin sinema fetterman buttigieg whitmer
	abbott haley christie ramaswamy rfk kennedy garland barr sessions comey mueller fauci gaetz greene boebert
	omar tlaib pressley swalwell schiff jordan scalise thune graham grassley durbin booker klobuchar gillibrand
	feinstein padilla kelly mccain bush cheney rumsfeld reagan carter nixon ford johnson eisenhower truman
	roosevelt lincoln jefferson gore kerry palin mccaskill bannon giuliani pompeo
	bolton tillerson mattis yellen powell blinken austin mayorkas noem zeldin hochul cuomo deblasio bloomberg
	adams lightfoot pritzker shapiro youngkin kemp abrams warnock ossoff murkowski collins cassidy tester kaine
	warner hirono murphy blumenthal wyden merkley murray cantwell bennet hickenlooper polis kotek inslee ducey
	lake hobbs evers baldwin duckworth stabenow peters slotkin kagan sotomayor alito gorsuch kavanaugh barrett
	roberts thomas ginsburg scalia breyer putin zelensky zelenskyy netanyahu macron merkel trudeau starmer sunak
	corbyn farage thatcher blair modi erdogan bolsonaro lula milei maduro castro musk bezos zuckerberg soros koch
	murdoch hannity carlson maddow limbaugh ingraham o'reilly stefanik mace luna paxton burgum hegseth gabbard patel
	truss rayner poilievre scholz merz ernst blackburn britt badenoch sturgeon blackman kirchner orban duda tusk meloni sanchez albanese ardern ocasio bondi wiles miller scott raskin crockett khanna porter katie-porter huckabee stacey-abrams kamala hillary bernie barack
	donald joe-biden melania ivanka hunter-biden mitch-mcconnell liz-cheney nikki-haley`;
