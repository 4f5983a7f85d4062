package data

import (
	"fmt"
	"slices"
	"strings"
)

// GoalStatus is how a goal stands.
type GoalStatus uint8

// The statuses of a goal.
const (
	GoalOpen GoalStatus = iota
	GoalReached
	GoalResting // not now
	GoalLetGo   // no longer wanted
)

// GoalStatuses lists the statuses in the order in which they are offered.
var GoalStatuses = [...]GoalStatus{GoalOpen, GoalReached, GoalResting, GoalLetGo}

var goalStatusNames = spelt[GoalStatus]("status", "open", "reached", "resting", "let-go")

// String is the status as the terminal and JSON have it, in English.
func (s GoalStatus) String() string { return goalStatusNames.of(s) }

// MarshalText writes the status's name, so that JSON shows it.
func (s GoalStatus) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseGoalStatus reads the status as the terminal has it.
func ParseGoalStatus(text string) (GoalStatus, error) {
	if v, ok := goalStatusNames.value(strings.ToLower(strings.TrimSpace(text))); ok {
		return v, nil
	}
	return 0, fmt.Errorf("%q is not how a goal stands: choose %s", text, goalStatusNames.list())
}

// Goal is something that a person wants, in their own words.
type Goal struct {
	ID     ID         `cbor:"1,keyasint,omitzero" json:"id"`
	Person ID         `cbor:"2,keyasint" json:"person"`
	Words  string     `cbor:"3,keyasint" json:"words"`
	Made   Date       `cbor:"4,keyasint" json:"made"` // the day on which it was noted
	Steps  []GoalStep `cbor:"5,keyasint,omitempty" json:"steps,omitempty"`
	// History holds how the goal stood at each review, oldest first. It is
	// never overwritten; while it is empty the goal is open.
	History []GoalChange `cbor:"6,keyasint,omitempty" json:"history,omitempty"`
}

// GoalStep is a small step towards a goal.
type GoalStep struct {
	Text string `cbor:"1,keyasint" json:"text"`
	Done Date   `cbor:"2,keyasint,omitempty" json:"done,omitempty"` // none: not yet
}

// GoalChange is how a goal stood at a review.
type GoalChange struct {
	Date   Date       `cbor:"1,keyasint" json:"date"`
	Status GoalStatus `cbor:"2,keyasint" json:"status"`
	// Pair is the pair that looked at it; none: somebody else did. A note is
	// for the eyes of that pair and of the facilitators.
	Pair ID     `cbor:"3,keyasint,omitzero" json:"pair,omitzero"`
	Note string `cbor:"4,keyasint,omitempty" json:"note,omitempty"`
}

// Status is how the goal stands.
func (g Goal) Status() GoalStatus {
	if n := len(g.History); n > 0 {
		return g.History[n-1].Status
	}
	return GoalOpen
}

// Reviewed is the day of the last review, or none.
func (g Goal) Reviewed() Date {
	if n := len(g.History); n > 0 {
		return g.History[n-1].Date
	}
	return 0
}

// StepsDone counts the steps that are done.
func (g Goal) StepsDone() int {
	n := 0
	for _, s := range g.Steps {
		if s.Done != 0 {
			n++
		}
	}
	return n
}

// With returns the goal with a further review, in its place by date: what is
// typed in later than it happened does not change how the goal stands since. A
// review that is refused leaves the goal as it was.
func (g Goal) With(c GoalChange) (Goal, error) {
	at := len(g.History)
	for at > 0 && g.History[at-1].Date > c.Date {
		at--
	}
	longer := g
	longer.History = slices.Insert(slices.Clone(g.History), at, c)
	if err := longer.Validate(); err != nil {
		return g, err
	}
	return longer, nil
}

// Validate reports the first thing that keeps the record from being stored.
func (g Goal) Validate() error {
	switch {
	case g.Person.IsZero():
		return invalid("person", "a goal is a person's")
	case strings.TrimSpace(g.Words) == "":
		return invalid("words", "say what the person wants, in their own words")
	case g.Made == 0:
		return invalid("date", "a goal needs the date on which it was made")
	}
	if err := atMost("words", g.Words, MaxNote); err != nil {
		return err
	}
	for _, s := range g.Steps {
		if strings.TrimSpace(s.Text) == "" {
			return invalid("steps", "one of the steps is empty")
		}
		if err := atMost("steps", s.Text, MaxLine); err != nil {
			return err
		}
	}
	before := Date(0)
	for _, c := range g.History {
		switch {
		case c.Date == 0:
			return invalid("date", "a review of a goal needs a date")
		case c.Date < before:
			return invalid("date", "the reviews of a goal are out of order")
		case !goalStatusNames.has(c.Status):
			return invalid("status", "the goal is open, reached, resting or let go")
		}
		if err := atMost("note", c.Note, MaxNote); err != nil {
			return err
		}
		before = c.Date
	}
	return nil
}

// SortGoals puts first what is still wanted, then the latest.
func SortGoals(goals []Goal) {
	slices.SortFunc(goals, func(a, b Goal) int {
		if a.Status() != b.Status() {
			return int(a.Status()) - int(b.Status())
		}
		if a.Made != b.Made {
			return int(b.Made - a.Made)
		}
		return slices.Compare(a.ID[:], b.ID[:])
	})
}
