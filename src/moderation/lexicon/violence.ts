/** What threats are made with: the verb as it stands after "will" or "should". */
export const VIOLENT_VERBS = `kill murder shoot stab hang lynch execute behead strangle bash bomb assassinate hurt harm punch rape
	torch poison decapitate dismember gut exterminate firebomb swat smash slaughter butcher massacre maim
	torture drown choke skin scalp guillotine eradicate annihilate beat burn cut slit crush break knock stomp
	curbstomp bury gas whack slap kick attack assault jump run end destroy hunt snap blow gun string put
	take eliminate unalive disembowel impale electrocute crucify castrate mutilate cap waste ice smoke
	silence finish wipe rip tear bludgeon pummel clobber throttle ambush kidnap acid nuke get visit shank
	drag throw toss kills kills murders shoots stabs hangs assassinates executes beats burns bombs
	killing murdering shooting stabbing hanging lynching executing beheading strangling bombing assassinating hurting
	harming raping torching burning poisoning slaughtering massacring torturing gassing exterminating beating gutting
	annihilating punching storm drive drives open put puts mow pick string neuter sterilize sterilise purge cull`;

/** What is wished on people: after "be", "get" or "should have been". */
export const VIOLENT_PARTICIPLES = `killed murdered shot stabbed hanged hung lynched executed beheaded strangled bombed assassinated hurt
	harmed punched raped torched poisoned decapitated dismembered gutted exterminated firebombed swatted slaughtered
	butchered massacred maimed tortured drowned choked skinned guillotined eradicated beaten burned burnt crushed
	stomped buried gassed eliminated dead curbstomped neutered sterilized sterilised culled crucified
	castrated unalived electrocuted dragged purged waterboarded whipped flogged flayed scalped impaled`;

/** Words that make a sentence worth asking whether it threatens. */
export const THREAT_CUES = `die dead death rope noose nooses gallows bullet bullets lead guillotine guillotines helicopter woodchipper chipper
	regret sorry watch sleep numbered next live house home find coming coffin grave graves ditch hospital funeral morgue
	bleach cliff bridge neck kys stitches wall squad amendment remedy remedies solution gun guns rifle rifles shotgun trigger
	ammo ar15 glock knife bat machete molotov pipe-bomb bomb bombs explosive explosives swatting swatted swat hitman
	target targets targeted crosshairs blood bleed heads pike pikes spike spikes tree trees lamppost lampposts
	cancer hell breathing teeth skull throat throats face legs kneecaps knees worm-food ground breathe alive
	yourself yourselves payback reckoning pay suffer suffers beg mercy hunting season open firing ovens oven
	boogaloo civil war fear afraid scared safe careful better lights night tonight tomorrow soon
	consequences lesson doorstep door window windows car brakes accident accidents happen family kids children
	bodies body bag bags pray prayers rest peace rip dirt nap six feet under worms trench crow flies
	exterminate extermination genocide final holocaust cleanse cleansing bullseye scope`;
