package screen

// Part names what of a screen is shown.
type Part string

// The parts of the screen of pairs.
const (
	// Waiting lists who waits for a mentor, Mentors the mentors, GivingBack who
	// could become one.
	Waiting    Part = "waiting"
	Mentors    Part = "mentors"
	GivingBack Part = "giving-back"
	// FindMentor makes a pair; the place's ID is the mentee, or none yet.
	FindMentor Part = "find-mentor"
	// Transfer finds another mentor for the mentee of the pair of the ID.
	Transfer Part = "transfer"
	// ContactLogs types in what was written on paper.
	ContactLogs Part = "contact-logs"
)

// Consents is the part of the page of a person that shows who may be told what.
const Consents Part = "consents"

// Grid is the part of the screen of meetings that shows the group of the ID
// against its meetings.
const Grid Part = "grid"
