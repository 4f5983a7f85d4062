// Package catalogue holds the activities that a new programme starts with.
// The descriptions are Alongside's own words; nothing is taken from the
// literature of any fellowship.
package catalogue

// Entry is an activity as it ships. Kind is one of cbt, 12-step, music, art
// and other; Step is 1 to 12 for a step and 0 for everything else.
type Entry struct {
	Kind        string
	Title       string
	Step        int
	Description string
}

// Shipped returns the 42 activities, kind by kind, in the order in which they
// are shown. The slice is the caller's own.
func Shipped() []Entry { return append([]Entry(nil), shipped...) }

var shipped = []Entry{
	{"cbt", "Chain of events", 0, "Retrace what led up to a hard moment, link by link, and see where it could bend."},
	{"cbt", "Trigger map", 0, "Draw the people, places, times and feelings that stir an urge, and a way round each."},
	{"cbt", "Urge surfing", 0, "Practise watching an urge rise, crest and pass like a wave, without acting on it."},
	{"cbt", "Urge log", 0, "Start a small diary of urges: when, how strong, what was going on, what helped."},
	{"cbt", "Thought record", 0, "Write down a troubling thought, weigh it fairly, and find one that is easier to carry."},
	{"cbt", "ABC (event, belief, consequence)", 0, "Tell apart what happened, what we made of it, and how it left us feeling."},
	{"cbt", "Saying no", 0, "Rehearse kind, firm ways to turn down an offer, in pairs and with humour."},
	{"cbt", "Small decisions", 0, "Spot the little choices that add up to a risky evening, and choose one differently."},
	{"cbt", "Coping card", 0, "Make a pocket card with the words, steps and phone numbers for a rough moment."},
	{"cbt", "Problem solving", 0, "Name one problem, think of many answers, pick one, and plan the first step."},
	{"cbt", "Costs and benefits", 0, "Put down honestly what going on gives and takes, and what changing gives and takes."},
	{"cbt", "Activity planning", 0, "Fill the coming week with things that are pleasant, useful or shared with somebody."},
	{"cbt", "Early warning signs", 0, "Collect the first signs that things are sliding, and whom to tell when they show."},
	{"cbt", "Balance pie", 0, "Divide a circle into the parts of life as they are, then as we would like them."},

	{"12-step", "Step 1, Admitting", 1, "Talk about what stopped working, and the relief of no longer hiding it."},
	{"12-step", "Step 2, Hope", 2, "Share where hope comes from, whatever each of us believes or does not believe."},
	{"12-step", "Step 3, Deciding", 3, "Look at what it means to stop going it alone and let ourselves be helped."},
	{"12-step", "Step 4, Inventory", 4, "Begin a written stock-taking of strengths, hurts and habits, at one's own pace."},
	{"12-step", "Step 5, Sharing", 5, "Explore telling one trusted person the whole of it, and how to choose that person."},
	{"12-step", "Step 6, Readiness", 6, "Consider which old ways we are ready to put down, and which we still hold on to."},
	{"12-step", "Step 7, Asking", 7, "Practise asking for help with what we cannot change by trying harder."},
	{"12-step", "Step 8, Listing", 8, "List those who were hurt, ourselves among them, with no hurry to act on it yet."},
	{"12-step", "Step 9, Amends", 9, "Think through how to put something right with care, and when it is wiser to wait."},
	{"12-step", "Step 10, Daily review", 10, "Learn a five-minute look back over the day: what went well, what needs mending."},
	{"12-step", "Step 11, Reflection", 11, "Try quiet time in several forms, from prayer to a slow walk, and compare notes."},
	{"12-step", "Step 12, Carrying it on", 12, "Talk about giving back: what each of us has to offer somebody newer."},
	{"12-step", "Tradition discussion", 0, "Take one tradition and ask what it says about how this group looks after itself."},
	{"12-step", "Speaker", 0, "Hear one person's story from start to now, then talk about what rang true."},

	{"music", "Lyric discussion", 0, "Listen to a song somebody brought, read the words together, and say what they stir."},
	{"music", "Songwriting", 0, "Write a verse and a chorus as a group about where we are today."},
	{"music", "Drumming circle", 0, "Keep a beat together on drums, tables and knees; no experience needed."},
	{"music", "Guided listening", 0, "Settle, breathe and follow one piece of music from beginning to end."},
	{"music", "Recovery playlist", 0, "Choose songs for hard mornings, long journeys and good days, and swap them."},
	{"music", "Singing together", 0, "Sing a few well-known songs; humming counts, and so does just listening."},

	{"art", "Collage", 0, "Cut and paste a picture of the life that each of us is heading for."},
	{"art", "Mask", 0, "Decorate the outside of a mask with what others see, the inside with what is felt."},
	{"art", "Turning-point drawing", 0, "Draw the moment when something shifted, and tell as much of it as feels right."},
	{"art", "Bridge drawing", 0, "Draw a bridge from there to here: what is behind, what holds, what waits ahead."},
	{"art", "Recovery timeline", 0, "Lay out the road so far with its high and low points, and mark where we stand."},
	{"art", "Safe place", 0, "Draw or build a place, real or made up, where one can come to rest."},

	{"other", "Check-in circle", 0, "Go round once: how are you, really, and is there anything you need tonight?"},
	{"other", "Milestone celebration", 0, "Cheer for those who wish it, with cake, a few words and a round of applause."},
}
