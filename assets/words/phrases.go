package words

// Aliases are what walk-ins give who would rather not give a name.
var Aliases = []string{
	"Dee", "Big Tony", "Smudge", "Red", "JJ", "Auntie", "Taff", "Bear", "Mo", "Kit", "Sunny", "Ash", "Ziggy", "Nan", "Doc", "Birdie", "Ace", "T", "Lou", "Mouse",
}

// Places are where groups meet.
var Places = []string{
	"St Luke’s hall", "Community centre, room 2", "The Old Library", "Friends’ meeting house", "Market Street clinic, upstairs", "Harbour café, back room", "Mosque annexe, Mill Lane", "Cedar House", "Town hall, committee room", "Gurdwara community kitchen", "Canal boat “Hope”", "Fire station training room", "Scout hut", "Park pavilion", "Leisure centre studio", "Chapel hall", "Allotment hut", "College, room B14", "Tenants’ room, Ash Court", "Arts workshop",
}

// NotHeld are the reasons, other than a bank holiday, for which a group did
// not meet.
var NotHeld = []string{
	"The heating was broken", "Snow on the roads", "The hall was needed for polling", "Both facilitators were ill", "Burst pipe", "Power cut",
}

// AwayReasons are why somebody told the group that they would not come.
var AwayReasons = []string{
	"Late shift", "Visiting family", "Hospital appointment", "School play", "On holiday", "Moving house", "Looking after a grandchild", "Exam week",
}

// PauseReasons are why somebody is not expected for a while.
var PauseReasons = []string{
	"Rehab", "In hospital", "Working away", "Family abroad", "New baby at home",
}

// MarkNotes are what a facilitator jots beside a name.
var MarkNotes = []string{
	"Brought a friend", "Bus was late", "Offered to bring cake next week", "Quiet tonight, rang afterwards", "Shared for the first time", "Asked about a mentor", "Came straight from work", "Good news about the flat", "Helped to put the chairs away", "Read out what he had written", "Would like a lift next week",
}

// MeetingNotes are a line about the evening.
var MeetingNotes = []string{
	"Warm evening, lots of laughter.", "Quieter than usual; the round took most of the time.", "New kettle, at last.", "Two people stayed on to talk.", "Good discussion, ran ten minutes over.", "We need more copies of the worksheet.", "Somebody brought samosas.", "Rain kept a few at home.", "Welcomed a visitor from the Monday group.", "We agreed to start on time from next week.",
}

// ActivityNotes are a line about one activity.
var ActivityNotes = []string{
	"Went well in threes.", "Ask for it again.", "Too long for one evening.", "People took the sheets home.", "Best done after the break.",
}

// Materials are what an activity needs.
var Materials = []string{
	"Worksheets, pens", "Flip chart", "Large paper, felt pens", "Speaker and cable", "Song sheets", "Cards", "Scissors, glue, magazines",
}

// Themes are what a one-to-one was about.
var Themes = []string{
	"getting through weekends", "sleep", "work", "family", "housing form", "saying no to old friends", "the week ahead", "a hard anniversary", "going back to the gym", "money", "the children", "being alone in the evenings", "step 4", "thought record", "a job interview", "how the group is going", "cooking for one", "making a phone call",
}

// ContactNotes are what a mentor wrote down after a one-to-one.
var ContactNotes = []string{
	"Good, open talk. Wants to try the swimming pool.", "Low this week; agreed to ring on Friday.", "Walked along the canal, easier than sitting.", "Brought his urge log, three good days in a row.", "Mostly listened.", "Laughed a lot. Will come early to help set up.", "Nervous about court, going together.", "Asked for shorter meetings for now.", "Talked about becoming a mentor one day.",
}

// MissedNotes are what a mentor wrote down when the other did not come.
var MissedNotes = []string{
	"Texted the day after, all well.", "Forgot, said sorry.", "Could not reach; try again on Monday.", "Bus strike.", "Was asleep after a night shift.",
}

// CallNotes are what somebody wrote down after ringing a person who had not
// been seen.
var CallNotes = []string{
	"Glad of the call. Hopes to come next week.", "Left a message.", "Spoke to her sister, will ring back.", "Working late, not gone.", "Would like a lift.",
}

// Commitments are in the people's own words.
var Commitments = []string{
	"I want to be there for my kids on Saturday mornings.", "One evening a week that is not the pub.", "I will come even when I do not feel like it.", "To answer the phone when my mentor rings.", "A year. Then I will see.", "I want my sister to trust me again.", "Small steps, but every week.",
}

// Wishes are what somebody hopes for in a mentor.
var Wishes = []string{
	"Somebody near the bus route.", "A woman, please.", "Someone who has children too.", "A quiet place to meet, please.", "Would rather walk than sit.", "Somebody who speaks Polish, if there is one.", "A good listener.", "Someone who has been through rehab.",
}

// Availability is when a mentor has time.
var Availability = []string{
	"Not in school holidays", "Text me first", "Glad to talk by phone too", "Needs a few days’ notice", "Likes to meet outdoors", "Near the station is easiest",
}

// PersonNotes are what the programme keeps about how to meet a person well.
var PersonNotes = []string{
	"Late from work most weeks", "Prefers a text to a call", "Hard of hearing, sits at the front", "Needs step-free access", "Vegetarian", "Gets a lift with a neighbour", "Large print, please", "Does not like to be touched", "Makes the tea",
}

// PairNotes go with a step in the life of a pair.
var PairNotes = []string{
	"First coffee went well.", "Both would like to go on.", "Taking a break over the summer.", "Met at the group.", "Ready to stand alone, will stay in touch.",
}
