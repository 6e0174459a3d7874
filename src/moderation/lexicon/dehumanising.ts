/** What is not human. Applied to people it takes their being human away; applied to rats it does not. */
export const DEHUMANISERS = `vermin cockroach roach rat parasite leech maggot subhuman sub-human untermensch untermenschen locust
	animal beast pig dog swine monkey ape savage cancer disease plague virus infestation filth garbage trash scum
	bug insect pest tumor tumour termite tick louse lice rodent snake worm bacteria germ pestilence orc weed
	swarm horde excrement feces sewage mongrel cattle barbarian demon bloodsucker cockroaches infection rot livestock hog nit chimp chimpanzee brood-mare brood-mares mare sow piglet slug tapeworm
	hyena jackal vulture goat creature critter baboon gorilla orangutan primate fungus mould mold mildew gangrene sludge slime manure dung offal larva larvae
	spawn leper pox barnacle blight scourge mutt cur mosquito flea reptile lizard serpent viper scorpion cockroche cockroches subspecies subhuman chattel bloodsuckers degenerates mongrels cur`;

export const DEHUMANISING_VERBS =
	"infest infests infesting infested swarm swarms swarming breed breeding multiply multiplying exterminate exterminated eradicate eradicated cull culled fumigate fumigated cleanse cleansed purge purged overrun invade invading plague plaguing crawl crawling human humans inferior species race gene genes pollute polluting contaminate contaminating poison poisoning exterminating euthanized sprayed stomped herded caged leash cages zoo";
