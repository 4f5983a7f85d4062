package incoming

// Kind is what a column is taken for.
type Kind uint8

// The kinds. Aside is left aside, and counted.
const (
	Aside Kind = iota
	Name
	First
	Last
	Alias
	Code   // the programme's own code of a person
	Number // an id of another program: it only tells namesakes apart
	Running
	Email
	Phone
	Role
	Joined
	Left
	Recovery
	Note
	Day      // the date of a meeting
	Time     // at which a meeting began
	Stamp    // when somebody answered or came: its day is the meeting's
	InGroup  // the name of a group
	Status   // what somebody was, in a row a mark
	Mark     // a meeting: what somebody was there
	Tick     // a status: ticked where it was that
	Count    // totals, which the marks give again
	kindsEnd // how many there are
)

// Kinds are those that can be chosen for a column, in the order in which they are
// offered.
var Kinds = []Kind{
	Name, First, Last, Alias, Email, Phone, Joined, Left, Role, Code, Note, Recovery,
	Day, Time, Stamp, InGroup, Status, Mark, Tick, Number, Count, Aside,
}

var kindNames = [kindsEnd]string{
	Aside: "left aside", Name: "name", First: "first name", Last: "last name", Alias: "goes by", Code: "code",
	Number: "number of another program", Running: "running number", Email: "email", Phone: "telephone", Role: "role",
	Joined: "joined", Left: "left", Recovery: "recovery date", Note: "note", Day: "date", Time: "time", Stamp: "when they answered",
	InGroup: "group", Status: "attendance", Mark: "meeting", Tick: "tick", Count: "totals",
}

// String is the kind in a word or two, in English.
func (k Kind) String() string {
	if k >= kindsEnd {
		return kindNames[Aside]
	}
	return kindNames[k]
}

// KindNamed reads what String gives.
func KindNamed(name string) (Kind, bool) {
	for k, n := range kindNames {
		if n == name {
			return Kind(k), true
		}
	}
	return Aside, false
}

// ofPerson reports whether a column of the kind tells of people, and not of a
// meeting.
func (k Kind) ofPerson() bool { return k >= Name && k <= Note }

// Shape is how a list is kept.
type Shape uint8

// The shapes.
const (
	AnyShape   Shape = iota // as it seems to be
	PeopleList              // a row a person, and no meetings
	RowAMark                // a row each time that somebody came or did not
	Grid                    // a row a person, a column a meeting
	Ticks                   // a row a person or a mark, a column a status, ticked
	Answers                 // a row each time that somebody answered or signed in: who did was there
)

var shapeNames = [...]string{"any", "people", "row-a-mark", "grid", "ticks", "answers"}

// String is the shape as the terminal has it.
func (s Shape) String() string {
	if int(s) < len(shapeNames) {
		return shapeNames[s]
	}
	return shapeNames[0]
}

// ShapeNamed reads what String gives.
func ShapeNamed(name string) (Shape, bool) {
	for s, n := range shapeNames {
		if n == name {
			return Shape(s), true
		}
	}
	return AnyShape, false
}
