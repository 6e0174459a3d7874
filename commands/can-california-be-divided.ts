import { standingQuestion } from "../src/chat/standing-question.ts";

export default standingQuestion({
	name: "can-california-be-divided",
	description: "Can California be split into several states? What is on the record",
	question: "Can California be divided into several states?",
	terms: "divide division split three six states California Jefferson ballot measure proposition",
	sides: [
		{ label: "Those who want it", speakers: ["Tim Draper", "Mark Baird"] },
		{ label: "Those who oppose it", speakers: ["Planning and Conservation League", "Steven Maviglio"] },
		{ label: "What the courts have held", speakers: ["California Supreme Court"] },
	],
	background: [
		{ label: "What became of the 2018 measure", question: "Why was Cal 3 removed from the ballot in 2018?" },
	],
});
