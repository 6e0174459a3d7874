/** Offices and trades: somebody who can be threatened. Singular; the plural is made. */
export const PUBLIC_ROLES = `president senator governor judge justice mayor congressman congresswoman congressmen congresswomen
	congressperson politician lawmaker legislator representative minister speaker secretary councilman councilwoman
	councillor councilor commissioner prosecutor sheriff attorney ambassador official candidate nominee chancellor
	premier king queen prince billionaire ceo`;

export const PRIVATE_ROLES = `journalist reporter editor cop officer policeman policemen teacher doctor nurse voter worker immigrant migrant
	refugee neighbor neighbour protester protestor activist volunteer canvasser clerk librarian student kid child
	children wife husband mother father mom dad sister brother son daughter family families boss landlord professor
	man men woman women guy girl boy person people bastard criminal dissident unbeliever infidel heretic
	staffer intern aide donor supporter follower fan landlord banker celebrity influencer actor
	citizen foreigner settler invader rioter looter troop soldier veteran agent moderator mod admin
	chairman chairwoman anchor host pundit columnist lobbyist elector delegate executive pastor priest rabbi imam`;
