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

// OneToOnes is the part of the page of a person that lists their one-to-ones and calls.
const OneToOnes Part = "one-to-ones"

// Consents is the part of the page of a person that shows who may be told what.
const Consents Part = "consents"

// Erase is the part of the page of a person on which they are erased.
const Erase Part = "erase"

// The parts of the settings.
const (
	// Keeping is for how long records are kept, who is due, and who asked to see theirs.
	Keeping Part = "keeping"
	// AuditTrail tells who did what.
	AuditTrail Part = "audit-trail"
)

// The parts of the screen of meetings on which the group of the ID is changed from a day
// on, and ended.
const (
	ChangeGroup Part = "change-group"
	EndGroup    Part = "end-group"
)

// Rota is the part of the screen of meetings that says who leads those of the group of the
// ID.
const Rota Part = "rota"

// Grid is the part of the screen of meetings that shows the group of the ID
// against its meetings.
const Grid Part = "grid"

// What is written about the evening, in the panel of the register.
const (
	EveningNote Part = "evening-note"
	ForNext     Part = "for-next"
)
