/** Phrases of advertising and fraud over the folded text, and how much each weighs; from 2 on a message is spam. */
export const PITCHES: readonly (readonly [RegExp, number])[] = [
	[
		/@\w+ (?:helped|got|recovered|restored|made|saved) (?:me|my|all|back|us)\b|\brecovered (?:all )?my (?:\w+ )?(?:bitcoin|crypto|money|funds|savings|account)/,
		2.6,
	],
	[
		/\b(?:free|claim|get|win|giving away|gift\w*|grab) (?:your |a |my |some |\w+ )?(?:discord )?nitro\b|nitro (?:for free|giveaway|gift|boost free)/,
		2,
	],
	[
		/\b(?:crypto|bitcoin|btc|eth|ethereum|token|nft|usdt|solana|doge\w*|coin) (?:giveaway|airdrop|signals?|investment|trading (?:signals|bot|group|course)|presale|pump|recovery|doubler|mining|opportunity|mint(?:ing)?)\b|\bairdrop\b.{0,60}\b(?:claim|free|live|now|join|wallet)|\b(?:claim|free|join)\b.{0,40}\bairdrop\b|\b(?:giveaway|airdrop|presale)\b.{0,40}\b(?:crypto|bitcoin|btc|eth|token|nft|usdt|wallet)\b/,
		2,
	],
	[
		/\b(?:double|triple|10x|100x|multiply|\d+x) (?:your |the )?(?:bitcoin|btc|crypto|money|investment|eth|deposit|income|coins|returns?|gains)\b|\b\d{2,4}x (?:gem|gains?|returns?|profit|potential|token|coin)/,
		2,
	],
	[
		/\b(?:earn|make|made|making|earning|earned|get paid|receive|profit(?:ed)?) (?:up to |over |at least |an extra |around |about |me )?[$€£]?\s?\d[\d,.]*k?\s?(?:\$|usd|dollars|€|btc|eth)?\s?(?:a|per|every|each|in|weekly|daily|monthly|an|from home|within|just|online|\/)/,
		2,
	],
	[
		/\bguaranteed (?:returns?|profits?|income|results|approval|winnings?|loan|roi)\b|\b(?:risk[- ]free|no risk) (?:investment|profit|returns?|trading|income)|\bpassive income\b|\bfinancial freedom\b|\broi\b/,
		1.5,
	],
	[
		/\b(?:dm|message|text|inbox|pm|whatsapp|telegram|contact|add|hmu|hit) (?:me|us|him|her|now|@\w+|my|up)?\b.{0,25}\b(?:to (?:earn|start|join|invest|learn|make|get|buy|order|claim|know)|for (?:details|info|more|signals|prices?|cheap|promo|rates|the link|a link|your|free|access)|on (?:whatsapp|telegram))/,
		1.5,
	],
	[
		/\b(?:join|joining) (?:my|our|the|this|us on) (?:\w+ ){0,3}(?:discord|telegram|whatsapp|server|group|channel|community|vip)\b/,
		1,
	],
	[/\bt\.me\/|\bchat\.whatsapp\.com\/|\bwa\.me\//, 1.3],
	[/\bdiscord(?:app)?\.(?:gg|com\/invite)\/|\bdsc\.gg\//, 1.3],
	[
		/\b(?:click|tap|visit|check|use|hit|follow|open|see) (?:here|now|the link|this link|link|my link|below|on the link|my profile|link in bio|our website|our site|my bio|out my|out our|my page|my channel|my new)\b|\blink in (?:my )?(?:bio|profile)\b/,
		1,
	],
	[
		/\b(?:limited[- ]time|act (?:now|fast)|hurry(?: up)?|last chance|only \d+ (?:spots?|slots?|left|seats)|offer ends|ends (?:soon|tonight|today)|while (?:supplies|stocks?|it) lasts?|don'?t miss (?:out|this)|exclusive (?:offer|deal|access)|spots? (?:are )?(?:limited|filling)|first \d+ (?:people|users|members|to))\b/,
		1,
	],
	[
		/\b(?:\d{1,2}0% off|huge discount|best prices?|lowest prices?|wholesale|free shipping|promo code|discount code|coupon(?: code)?|use (?:my |the )?(?:code|promo)|buy (?:one|now|cheap|\d+)|order now|shop now|sale ends|special offer|buy 1 get)\b/,
		1.2,
	],
	[
		/\b(?:buy|get|gain|boost|cheap|sell(?:ing)?|increase|free|real|instant|more) (?:your |more |cheap |real |instant |instagram |twitter |tiktok |youtube |\d+k? )*(?:followers|likes|subscribers|views|accounts|upvotes|retweets)\b/,
		2,
	],
	[
		/\b(?:viagra|cialis|xanax|adderall|oxycontin|oxy|tramadol|steroids|weight[- ]loss|diet pills?|keto gummies|cbd gummies|male enhancement|enlargement|testosterone booster|no prescription|without prescription|miracle cure|fat burner|burn belly fat)\b/,
		1.8,
	],
	[
		/\b(?:casino|slots?|betting|sportsbook|jackpot|lottery|free spins|welcome bonus|deposit bonus|sure bets?|fixed matches|betting tips|poker room|bonus spins|roulette)\b.{0,60}(?:\bbonus|\bfree|\bwin|\bsign ?up|\bjoin|\bdeposit|https?:|\bbet|\bplay|\bplay now)/,
		1.8,
	],
	[
		/\b(?:onlyfans|fansly|hot (?:singles|girls|milfs)|singles (?:in|near) your|nudes?|sexy (?:pics|girls|photos)|cam ?girls?|webcam show|sugar (?:daddy|mommy|momma|baby)|18\+ (?:content|server)|leaked? (?:onlyfans|nudes|content)|xxx|naughty|meet (?:hot|local|sexy))\b/,
		1.6,
	],
	[
		/\b(?:verify|connect|sync|validate|restore|unlock|link|import) (?:your |the )?(?:wallet|account|metamask|identity|paypal|bank|seed|coinbase)\b|\bseed phrase\b|\brecovery phrase\b|\bprivate keys?\b/,
		1.8,
	],
	[
		/\b(?:work(?:ing)? from home|home[- ]based (?:job|business)|be your own boss|no experience (?:needed|required|necessary)|easy money|quick (?:cash|money)|fast cash|extra (?:cash|income|money)|side hustle|online (?:job|business|income)|hiring now|data entry job|get rich|money online|financial(?:ly)? free|make money|start earning)\b/,
		1.2,
	],
	[
		/\b(?:congratulations|congrats)[!,. ]+(?:you|your|u)(?:'ve| have| are|'re)? (?:been |just )?(?:won|selected|chosen|a winner|the winner|our|randomly|qualif|number|lucky)|\byou(?:'ve| have)? (?:won|been selected|been chosen|are (?:a |our |the )?(?:lucky )?winner)\b|\bclaim (?:your|ur|the|it|a|my) (?:free |\w+ )?(?:prize|reward|gift|bonus|money|tokens?|cash|card|voucher|iphone|airdrop|nft|coins|offer|refund|share|spot)\b/,
		1.8,
	],
	[
		/\bfree (?:iphone|gift ?cards?|robux|v-?bucks|steam|money|cash|bitcoin|crypto|ipad|ps5|vouchers?|trial|subscription|ebook|course|webinar|consultation|skins|amazon|netflix|spotify|nfts?|tokens|merch|samples?)\b/,
		1.5,
	],
	[
		/\b(?:my|our) (?:new )?(?:youtube channel|twitch|stream|onlyfans|etsy|shop|store|merch|mixtape|soundcloud|podcast|channel|website|newsletter|substack|server|ebook|course|business|instagram|tiktok|patreon|services?|page|telegram)\b/,
		0.8,
	],
	[
		/\b(?:subscribe|like and subscribe|smash (?:that )?like|follow (?:me|us|my|for)|sub4sub|f4f|follow back|follow 4 follow|retweet to win|share (?:this|with) (?:\d+|everyone|all)|tag \d+ friends|sub to my|hit subscribe|like and share|rt and follow)\b/,
		1,
	],
	[
		/\b(?:personal|payday|business|instant|quick|emergency|fast|low[- ]interest|bad credit) loans?\b|\bcredit (?:repair|score fix)\b|\bbad credit\b|\bdebt relief\b|\bloan approv\w+|\bfix your credit\b/,
		1.6,
	],
	[
		/\b(?:replica|rolex|designer (?:bags|watches)|cheap (?:watches|jerseys|sneakers|iphones?|meds|viagra|seo|hosting|tickets|pills|backlinks|flights|essays?)|counterfeit|clone cards|fake (?:id|ids|passports?|documents|diploma|vaccine)|cvv|fullz|carding|bank logs|cash ?app flip|paypal flip|seo services?|backlinks|essay writing|dissertation help|write your (?:essay|paper))\b/,
		1.8,
	],
	[
		/\b(?:forex|binary options?|fx) (?:trading|signals?|trader|mentor|expert|manager|account|course|coach|broker|robot|bot)?\b|\b(?:account|trading|investment|crypto) (?:manager|expert|mentor|coach)\b|\binvest(?:ing|ed|ment)? (?:\$|with|in (?:crypto|bitcoin|forex|my)|now|today|only|as little|just)/,
		1.3,
	],
	[
		/\b(?:thanks to|shout ?out to|all thanks to|god bless|i (?:met|found|was introduced to)|contact|reach out to) (?:mr|mrs|ms|dr|expert|trader|coach|@)\b.{0,80}\b(?:invest|trade|trading|bitcoin|crypto|profit|recover|withdraw|hacker|spell)/,
		2,
	],
	[
		/\b(?:recover(?:ed|y)?|get back) (?:your |my |lost |stolen |hacked |scammed |the )*(?:funds?|crypto|bitcoin|money|wallet|accounts?|coins)\b|\bhire a hacker\b|\bethical hacker\b|\bspell caster\b|\blove spells?\b|\bhack(?:ed|ing)? (?:any|into|your (?:ex|partner|wife|husband))\b/,
		1.8,
	],
	[
		/\b(?:vpn|hosting|antivirus|insurance|solar panels?|timeshare|car warranty|extended warranty|essay|assignment|tutoring|seo|web design|marketing) (?:deals?|offers?|discount|services?|help|quotes?|agency|sale)\b/,
		1.4,
	],
	[
		/\b(?:swap|stake|mint|buy|ape|presale|whitelist|pre-?sale|launch(?:ing)?)\b.{0,30}\b(?:token|coin|nft|\$[a-z]{3,6}|gem|presale|nfts)\b|\bto the moon\b|🚀{2,}|\bmoonshot\b|\bnext (?:100x|1000x|bitcoin|big coin)\b|\bdegen\b/,
		1.2,
	],
	[
		/\b(?:sign ?up|register|join|enroll|start|apply|book|order|subscribe) (?:now|today|here|free|for free|with my|using my|at|via|before|through)\b/,
		0.8,
	],
	[/\b(?:referral|affiliate|invite) (?:code|link|bonus)\b|\bref(?:erral)?=|[?&]ref=|\baffiliate\b/, 1],
	[
		/\b(?:100% (?:free|legit|real|working|guaranteed|safe)|legit(?:imate)? (?:and|site|way|no)|not (?:a )?scam|no scam|trusted (?:vendor|seller|site)|dm to (?:buy|order)|dm for|cash ?app|venmo me|paypal me|zelle)\b/,
		1,
	],
	[
		/(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]{2,40}\.(?:xyz|top|click|shop|store|online|site|info|biz|club|live|vip|win|bet|link|ly|gg|io|tk|ru|cn|example|test|invalid|com|net)(?:\/\S*)?\b/,
		0.7,
	],
	[
		/\b(?:selling|sell|buying|rent|renting|for sale|wholesale|we buy|cash (?:today|in|offer|paid)|in bulk|bulk discount|on request|shipped|ships?|discreet(?:ly)?|menu|in stock|order:|orders?|no rx|vouch\w*|escrow|sample|price list|wtb|wts|cheap)\b/,
		1,
	],
	[
		/\b(?:accounts?|database|emails list|contacts|logins?|dump|cracked|combo ?list|botnet|stresser|booter|ddos|exploit|keygen|setup\.exe|\w+\.exe|\.apk|mod menu|aimbot|cheats?|hacks?|flash sender|checker|leads|carts?|vapes?|meds|rx|vape juice|guns? no)\b/,
		1,
	],
	[
		/\b(?:degree|diploma|accredited|no exams?|certificate|visa|green card|passport) (?:in \d|online|guaranteed|without|from|for sale|fast)|\bcollege degree\b|\bdownline\b|\bmlm\b|\bdropship\w*|\brecruits?\b.{0,30}\b(?:platinum|diamond|gold|level)|\bretire (?:at|early|by)|\bmillionaire\b|\bmethod\b|\bmentor(?:ship)?\b|\bteach(?:ing)? \d+ people\b|\bserious (?:people|man|buyers?|inquiries|only)\b/,
		1.2,
	],
	[
		/\b(?:psychic|astrolog\w+|clairvoyant|spells?|voodoo|fortune teller|lost lovers?|lottery numbers|love back|ex back|tarot|juju)\b/,
		1.6,
	],
	[
		/\b(?:your (?:account|package|parcel|computer|device|subscription|payment|card|profile|bank|delivery) (?:will|has been|could not|is|was|needs?|may be)|suspended|deactivated|infected|viruse?s|could not be delivered|confirm (?:your|yours|now)|verify (?:now|here|yours?|at|with)|login at|redelivery|customs fee|fee here|call (?:microsoft|support|now|us|today|immediately|this)|tech(?:nical)? support|lose it|locked out|unusual activity|security alert|warrant for)\b/,
		1.4,
	],
	[
		/\b(?:prince|widow|inheritance|next of kin|beneficiary|barrister|bank account to|transfer (?:the|of)|million (?:usd|dollars|pounds)|keep \d+ ?(?:%|percent)|lonely|marriage|hi dear|hello dear|dear friend|dear sir)\b/,
		1.2,
	],
	[
		/\b(?:stop scrolling|type yes|comment yes|thank me later|pls|plz|please) (?:if|sub|subscribe|follow|like|share|download|\w+ sub)|\bsub (?:2|to|4) me\b|\bdoctors hate\b|\bthis (?:one )?(?:weird )?trick\b|\byou won'?t believe\b|\bsee if you qualify\b|\bgovernment program\b|\bzero cost\b|\bno cost\b|\bpay shipping\b|\bjust pay\b|\bcover (?:the )?shipping\b|\bgiving away\b|\bgiveaway\b|\bfree(?:!|\b.{0,20}\b(?:shipping|download|today|now|gift|cash|link))|\bcommemorative\b|\b(?:24k|gold) coin|\bknee pain\b|\bbalm\b|\bsupplement|\bmiracle\b|\bweight\b.{0,15}\blbs\b|\blose \d+ (?:lbs|pounds|kg)/,
		1.3,
	],
	[
		/\b(?:urgent|deadline|midnight|expires?|only today|today only|last day|ends friday|final hours?|hurry|now or never|before it'?s gone|first come|24h|48h|immediately|instant(?:ly)?|unlimited|lifetime)\b/,
		0.8,
	],
	[/\bchip in\b|\b\d{3,}% ?match|\bmatched \d|\bdonate now\b|\brush \$|\bdonation (?:matched|link)/, 1.5],
	[
		/\b(?:unban|hacker|spy on|cheating (?:wife|husband|partner|spouse)|phone spy|track (?:any|your)|100% works|works 100|guaranteed|legit|cyber ?ghost|hack into)\b/,
		1.3,
	],
	[
		/\b(?:adult|18\+|🔞|teen|nsfw|private|premium) (?:channel|group|server|content|videos?|pics|chat|cam)\b|🔞/,
		1.6,
	],
	[
		/\b(?:enter|send|give|share) (?:your |us your |me your )?(?:ssn|social security|birth date|card number|password|login|pin|seed)\b/,
		2,
	],
	[
		/\b(?:cashapp|cash app|venmo|paypal|zelle|btc only|crypto only|western union|gift cards? only|\$[a-z]{4,}|telegram only|on telegram|via telegram|whatsapp|telegram)\b/,
		1,
	],
	[/\b(?:call|text|dial|whatsapp)\b[^.]{0,25}(?:\+?\d[\d -]{6,})/, 0.9],
	[/\bmint(?:ed|ing)?\b|\bnft\b|\bfloor 0\.\d/, 0.9],
	[/\.(?:exe|apk|scr|bat|zip|dmg)\b/, 1.5],
	[
		/\b(?:[a-z]*(?:rn|vv|lnsta|paypa1|g00gle|arnazon|micros0ft|steamcomm|discorcl|faceb00k|instagrarn|nltro|d1scord)[a-z-]*)\.(?:[a-z]{2,})/,
		0.8,
	],
	[/!{2,}/, 0.4],
	[
		/\bpay (?:the|a|your|just)\b|\bsoftware\b|\bdemo available\b|\bfake\b|\bnot a scam\b|\bi need \d+\b|\bpatriots!/,
		0.6,
	],
	[
		/\b(?:dm|pm|inbox)(?:s|'s)?\b|\badd me\b|\bmessage me\b|\bask me how\b|\bwrite me\b|\bprivately\b|\bcontact\b/,
		0.9,
	],
	[/[\w.+-]+@[\w-]+\.\w+/, 0.6],
	[/[$€£]\s?\d{2,}|\b\d{3,}\s?(?:usd|dollars|euros)\b/, 0.3],
	[
		/\b(?:look|see|check) (?:what|at (?:what|this)).{0,30}\b(?:about you|of you|you(?:'re| are) in)\b|\bis (?:this|that) (?:really )?you\b.{0,6}(?:in (?:this|the))?.{0,20}(?:https?:|www|link|video|photo|pic)|\bthis you\b.{0,12}(?:https?:|www)|\b(?:someone|they) (?:posted|uploaded|shared) (?:your|a video of you|pictures of you|this about you)/,
		1.8,
	],
	[
		/\bproposal\b.{0,40}\b(?:benefit|business|partnership|mutual)|\bmutual(?:ly)? benefi\w+|\bkindly (?:reply|send|contact|provide|confirm|dm|text|revert|get back)|\byour full name and\b|\bbank (?:details|info|transfer)\b|\bgreetings (?:of the day|dear|to you)\b|\b(?:i am|my name is) (?:mr|mrs|barrister|dr|sgt|general|engr)\b/,
		1.5,
	],
	[
		/\b(?:get|getting|be|are) paid (?:to|for|daily|weekly|per|instantly|same day)\b|\bpaid surveys?\b|\btake (?:short |quick |online )?surveys?\b|\b(?:reviewers?|testers?|typists?|packers?|assistants?|drivers?) (?:needed|wanted)\b|\b(?:we are|now|urgently) (?:hiring|recruiting)\b|\b(?:remote|part[- ]time|full[- ]time|online|wfh) (?:job|work|position|role|gig|opportunity)\b.{0,60}(?:\bdm|\$|\bapply|\btelegram|\bwhatsapp|https?:)/,
		1.4,
	],
	[/\bfinal notice\b.{0,60}\bcall\b|\bpay\b.{0,40}\b(?:in|with|by) gift ?cards?/, 1.2],
	[
		/\bseo\b|\bpage (?:1|one) of google\b|\bfree quote\b|\breply for\b|\bour (?:agency|team of|experts)\b/,
		1.4,
	],
	[
		/\b(?:irs|fbi|police|hmrc|customs|court|tax office|social security|dea)\b.{0,25}\b(?:final notice|notice|warrant|arrest|case|owe|penalty|refund|suspended)\b|\bfinal notice\b|\bgift ?cards?\b|\bpay (?:your|the) (?:tax|debt|fine|fee|toll)\b|\bbe arrested\b|\bavoid (?:arrest|penalty|suspension)\b|\bunpaid (?:toll|fine|invoice|balance)\b/,
		1.2,
	],
	[
		/\b(?:leaked|cracked|pirated|unreleased|free) (?:\w+ ){0,3}(?:build|keys?|accounts?|premium|software|windows|office|game|games|movie|movies|iptv|streams?|download|apk|version|crack|generator|hack)\b|\b(?:steam|xbox|psn|windows|office|game|roblox|minecraft) (?:keys?|codes?|accounts?|cards?)\b|\bpassword (?:is|:)|\bbefore (?:they|it|mods?) (?:take|takes|gets?|is|are|delete|deletes|removed?) (?:it |this )?(?:down|gone|deleted|removed|away|patched)?/,
		1.4,
	],
	[
		/\b(?:you(?:'re| are)|your|may be|could be) (?:owed|entitled|eligible|pre[- ]?approved|qualified|overdue)\b|\bagents? (?:are )?standing by\b|\bcall now\b|\b(?:medicare|medicaid|stimulus|relief|unclaimed|settlement|subsidy|grant|rebate|refund) (?:recipients?|check|cheque|benefits?|money|funds?|payment|card|program|available|approved)\b|\bseniors?\b.{0,20}\b(?:qualify|owed|free|discount)/,
		1.3,
	],
	[
		/\bhidden cam\w*|\bspy cam\w*|\bupskirt|\bcp\b.{0,10}\b(?:links?|mega|trade)|\b(?:mega|dropbox) (?:links?|folder)\b|\bdm (?:me )?for (?:the )?(?:link|vids?|pics?|collection)|\b(?:vids?|pics?) (?:for sale|available|cheap)/,
		2,
	],
	[
		/\bwin (?:a|an|one of|the|big|free|up to|\$|£)\b|\bstep (?:1|one)\b.{0,60}\bstep (?:2|two)\b|\bsend \d[\d.]* ?(?:eth|btc|sol|bnb|usdt|\$|dollars)|\b\d[\d.]* ?(?:eth|btc|sol|bnb|usdt)\b.{0,30}\b(?:verif\w+|fee|back|return|deposit)|\bfor verification\b|\bsend (?:me )?(?:\$|£|€)?\d+ and (?:get|i)/,
		1.6,
	],
	[
		/\$[a-z]{3,5}\b.{0,60}\b(?:explode|moon|pump|rocket|squeeze|load(?:ing)? up|to the|gains?|%|insider|buy|calls)|\bnot financial advice\b|\bnfa\b|\bhot (?:tip|stock|pick)\b|\binsider (?:tip|info|trading tip)?\b|\b(?:stock|penny stock|options) (?:picks?|alerts?|tips?|signals?)\b|\babout to (?:explode|moon|pump|10x|skyrocket)\b|\b\d{3,}% (?:gains?|returns?|profit|roi)?/,
		1.3,
	],
	[
		/\b(?:passports?|visas?|driv(?:ing|er'?s?) licen[cs]es?|id cards?|diplomas?|certificates?|ssn|social security cards?|vaccine cards?|green cards?)\b.{0,40}\b(?:real|registered|genuine|original|fast|cheap|available|whatsapp|telegram|contact|order|dm|sale|without)\b|\bwho needs an?\b/,
		1.5,
	],
	[
		/\b\d{2,3} ?% off\b|\buse code\b|\bmerch(?:andise)?\b.{0,40}(?:https?:|off|code|shop|store)|\b(?:t-?shirts?|hoodies?|mugs?|hats?|flags?|stickers?|coins?|knives|watches|supplements?|gummies|tea|oil|patches)\b.{0,50}(?:\$\d|% off|https?:|order|shop|buy|sale|store|link)/,
		1.4,
	],
	[
		/\benter (?:your )?(?:card|details|email|ssn|info|pin)\b|\/enter-?card|\bnot a scam\b|\b(?:no|zero) (?:risk|fees?|catch|credit check|obligation|questions asked)\b|\b(?:totally|completely|absolutely|100%) (?:free|legit|legal|safe)\b/,
		1.3,
	],
	[
		/\bpetition\b.{0,60}(?:https?:.{0,60}[?&](?:aff|ref|utm|id)=|share.{0,20}share|sign.{0,20}sign)|[?&](?:aff|ref|affiliate|partner|invite|promo)(?:_?id)?=\w+|\/ref\/\w+/,
		1.5,
	],
	[
		/\bhe'?s on (?:ig|instagram|telegram|whatsapp)\b|\b(?:she|he|they|this (?:man|woman|guy|team|hacker)) (?:helped|got|recovered|restored) (?:me|my|all|back)\b|\bgot (?:it |all of it |my money |everything )?back\b.{0,60}(?:@|\big\b|insta|telegram|whatsapp)|\blost (?:\$?\d[\d,k]*|all my|my savings|everything).{0,80}@\w+/,
		1.6,
	],
	[
		/\bget rich\b|\bfree money\b|\beasy (?:cash|profit|income)\b|\bmoney back guarantee\b|\bcash (?:prize|reward|bonus|giveaway)\b|\bbecome (?:a )?(?:millionaire|rich|financially)\b|\bfinancial (?:freedom|independence)\b|\b(?:quit|leave) your (?:job|9[- ]?(?:to|-)[- ]?5)\b|\b(?:9[- ]?to[- ]?5|boss babe|wealth (?:code|secrets?|blueprint|mindset)|passive)\b/,
		1.6,
	],
	[
		/\b(?:boost|grow|rank|promote|monetize) (?:your )?(?:channel|page|followers|account|website|server|business|sales|traffic|views)\b|\b(?:server|account|channel) (?:boosts?|boosting|promotion|growth|for sale)\b|\b(?:cheap|selling|sell) (?:nitro|boosts?|accounts?|robux|gold|coins|keys?|tokens?)\b|\b(?:members|upvotes|boosts?) for (?:sale|cheap)\b|\bvote for (?:my|our) server\b|\b(?:chill|active|friendly|new|growing|18\+) (?:discord )?(?:server|community)\b.{0,50}(?:join|discord\.gg|https?:|invite)/,
		1.6,
	],
	[
		/\b(?:your|ur) (?:\w+ ){0,2}(?:account|nitro|server|wallet|mailbox|password|subscription|session|profile) (?:has been|was|is|will be|needs to be|must be|expires?|expired)\b|\b(?:discord|steam|slack|google|apple|microsoft|facebook|paypal|amazon|netflix) (?:security|support|team|staff|admin|moderation|verification|notice|trust)\b|\bverify (?:that )?(?:you(?:'re| are)|your|ur|human|to)\b|\breport(?:ed)? your account (?:by (?:mistake|accident)|accidentally)|\baccidentally reported\b|\bscan (?:the|this) (?:qr|code)\b|\bqr code\b.{0,30}\b(?:verify|login|claim|scan)/,
		1.6,
	],
	[
		/\b(?:try|test|playtest|play) (?:out )?my (?:new )?game\b|\bmy (?:first )?game\b.{0,40}(?:https?:|download|itch|mediafire)|\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|rb\.gy|cutt\.ly|is\.gd|linktr\.ee|mediafire\.com|anonfiles|mega\.nz)\//,
		1.3,
	],
	[
		/\bads?\b.{0,12}\b(?:space|slot|here)\b|\b(?:advertise|sponsor) (?:here|with us|your)\b|\bguest posts?\b|\bdo-?follow\b|\blink building\b|\bdomain authority\b|\bfirst page of google\b|\b(?:logo|website|app|graphic) (?:design(?:er)?|develop(?:er|ment)) (?:available|services?|for hire|at|starting)\b|\bcommissions? (?:are )?open\b|\bmy portfolio\b/,
		1.3,
	],
	[
		/\b(?:single|lonely|horny|bored|beautiful|mature|hot|cute|local|young) (?:women|girls|ladies|moms|milfs|russian|ukrainian|asian|and looking|tonight|singles?)\b|\blooking for (?:a )?(?:sugar|serious relationship|sponsor|man|love|hookups?|fun tonight)\b|\b(?:snap(?:chat)?|kik|insta|ig|snapcode) ?(?:me|:|is|=|@|me at)\b|\badd my snap\b|\b(?:trade|send|sell(?:ing)?) (?:pics|nudes|vids|content)\b|\bescorts?\b|\bhookups?\b|\bsexting\b/,
		1.5,
	],
	[
		/\b(?:subscribe|sub|follow|like|drop a (?:like|follow|sub)|smash|stream|vote for|check out|listen to|watch|support|peep|cop|boost)\b.{0,25}\bmy (?:new |first |latest |own )?(?:youtube|yt|channel|song|track|mixtape|album|ep|soundcloud|spotify|beats?|video|vid|stream|twitch|podcast|page|insta|ig|tiktok|shop|store|profile|onlyfans|patreon|etsy|book|novel|game|single|music|band|server|kickstarter|gofundme)\b/,
		1.5,
	],
	[
		/\b(?:free|cheap|buy|buying|sell|selling|unlimited|generate|instant|discount(?:ed)?|bulk)\b.{0,24}\b(?:v-?bucks|robux|skins|nitro|gift ?cards?|gems|accs?|accounts?|followers|subs|subscribers|likes|views|upvotes|reviews|proxies|keys|licen[cs]es|cards|cc|fullz|vapes?|carts|shrooms|weed|pills|peptides|watches|replicas?|sneakers|jerseys|ray-?bans|handbags)\b/,
		1.7,
	],
	[
		/\b(?:generator|hack|cheat|exploit|glitch|method|trick|loophole|tool|bot|script|app|system|formula|secret)\b.{0,24}\b(?:works?|working|20[23]\d|undetected|no ban|legit|free|makes?|earns?|pays?|prints?|doubles?|revealed|they don'?t want)\b/,
		1.1,
	],
	[
		/\b(?:contact|message|add|dm|reach|appeal to|write to) (?:the |this |a |an |our )?(?:admin\w*|mods?|support|staff|agent|moderator|official|manager|expert|team)\b.{0,40}(?:#\d|@|\bavoid|\bban|\bclear|\bresolve|\bunlock|\brecover|\bclaim)/,
		1.2,
	],
	[
		/\b(?:check|see|visit|look at|peep|view|click|open) (?:out )?my (?:profile|bio|page|status|about me|pinned|link|server)\b|\bin my (?:bio|profile|status)\b/,
		1.4,
	],
	[
		/\b(?:exclusive|spicy|private|uncensored|leaked|premium|hot|nsfw|adult) (?:content|pics?|pictures|vids?|videos?|photos?|stuff|collection|folder|drops?)\b|[💋💦🍑🍆🔞👅]/u,
		1.1,
	],
	[
		/\b(?:diplomas?|degrees?|certificates?|licen[cs]es?|passports?|visas?|ids?|prescriptions?|transcripts?|grades?)\b.{0,30}\b(?:days|hours|no exams?|guaranteed|cheap|fast|fake|novelty|for sale|without|overnight|undetectable|scannable)\b/,
		1.7,
	],
	[
		/\bsend \d[\d.]*\b.{0,24}\b(?:get|receive|back|return)\b|\bdoubles? (?:your|any|all)\b|\b[2-9]x your\b|\bget \d+ back\b/,
		1.4,
	],
	[
		/\${2,}|\b\d+ ?\/ ?(?:hr|hour|h|day|week|wk|mo)\b|[$€£]?\d[\d,.]*k? (?:per|a|an|every|each) (?:hr|hour|day|week|month)\b/,
		0.9,
	],
	[
		/\b(?:we(?:'re| are) hiring|hiring (?:now|remote|immediately|urgently|asap|data|online)|urgent(?:ly)? hiring|job offer|data entry|remote (?:jobs?|work|clerks?|positions?|assistants?)|no (?:interview|resume|cv|skills?) (?:needed|required)?|work[- ]from[- ]home|wfh|weekly pay|same[- ]day pay|apply (?:now|here|today|via|on))\b/,
		1.1,
	],
	[
		/\b(?:comment|type|reply|say|drop|dm|text|write) (?:a |an |me |us |the word )?["'“]?(?:yes|info|interested|link|start|join|ready|money|free|crypto|win|more)\b/,
		1.1,
	],
	[
		/\blimited (?:slots?|spots?|time|offer|edition|stock|seats?|supply|quantity|places)\b|\bonly \d+ left\b|\bfew (?:slots?|spots?|seats?) left\b/,
		1,
	],
	[
		/\b(?:i'?ll|we'?ll|will|can|to) (?:send|dm|give|share|show|drop) (?:u|you|ya|everyone|it|the|my|a)\b.{0,12}\b(?:link|code|access|method|pdf|guide|invite|details|course|book)\b/,
		1,
	],
	[
		/\b(?:dm|pm|msg|message|inbox|hmu|hit me up|text|whatsapp|telegram|signal|wechat|discord|snap|kik)\b.{0,12}(?:me|us|now|@|:|\+?\d|\bfor\b|$)/,
		0.8,
	],
	[
		/\b(?:expert|coach|trader|mentor|analyst|broker|mr|mrs|dr|prof|agent|investor|account manager)\.? [a-z]{3,}.{0,60}\b(?:helped|changed|profits?|invest\w*|trad\w+|returns?|earn\w*|recover\w*|legit|withdraw\w*|crypto|forex|bitcoin)\b/,
		1.6,
	],
	[
		/\b(?:timeshare|insurance|mortgage|refinanc\w+|solar|warranty|medicare plan|tax relief|student loan forgiveness|life insurance|home security|hearing aids?)\b.{0,50}\b(?:quotes?|qualif\w+|call|save|free|today|now|lower|rates?)\b/,
		1.5,
	],
	[
		/\b(?:order|buy|shop|grab|get yours|claim|reserve|pre-?order|subscribe|enroll|register|book|download|install|stream|mint|apply)\b.{0,40}(?:https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|shop|store|xyz|io|example|co|app|site|online|link|biz)\b)/,
		0.9,
	],
];
