import { standingQuestion } from "../src/chat/standing-question.ts";

export default standingQuestion({
	name: "can-california-be-divided",
	description: "Can California be split into several states? What is on the record",
	question: "Can California be divided into several states?",
	terms: "divide division split three six states California Jefferson ballot measure proposition",
	sides: [
		{ label: "Those who want it", speakers: ["Tim Draper", "Mark Baird"] },
		{ label: "Those who oppose it", speakers: ["Howard Penn", "Fabian Núñez", "Steve Maviglio"] },
	],
	background: [
		{
			label: "What the California Supreme Court did in 2018",
			question: "Why did the California Supreme Court take the three-state measure off the ballot?",
		},
	],
});
