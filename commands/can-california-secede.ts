import { standingQuestion } from "../src/chat/standing-question.ts";

export default standingQuestion({
	name: "can-california-secede",
	description: "Can California leave the Union? What is on the record, side by side",
	question: "Can California secede from the Union?",
	terms:
		"California secession secede independence Calexit Constitution Union states two thirds three quarters",
	sides: [
		{ label: "Those who want it", speakers: ["Theo Slater", "Marcus Ruiz Evans", "Louis Marinelli"] },
		{ label: "What lawyers say of the law", speakers: ["David Mastagni", "Antonin Scalia"] },
		{ label: "What the courts have held", speakers: ["Salmon P. Chase", "Robert Grier"] },
	],
	background: [
		{ label: "How Article V has an amendment proposed", question: "Who may propose an amendment?" },
		{
			label: "And how many states must ratify it",
			question: "What number of states is three fourths of 50?",
		},
	],
});
