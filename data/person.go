package data

import (
	"slices"
	"strings"
)

// Person is anyone on the programme's list. One record each, whatever their
// roles. Every field but a name of some kind is optional: keep little.
type Person struct {
	ID    ID     `cbor:"1,keyasint,omitzero" json:"id"`
	First string `cbor:"2,keyasint,omitempty" json:"first,omitempty"`
	Last  string `cbor:"3,keyasint,omitempty" json:"last,omitempty"`
	Alias string `cbor:"4,keyasint,omitempty" json:"alias,omitempty"`
	Code  string `cbor:"5,keyasint,omitempty" json:"code,omitempty"`
	Email string `cbor:"6,keyasint,omitempty" json:"email,omitempty"`
	Phone string `cbor:"7,keyasint,omitempty" json:"phone,omitempty"`
	Roles Role   `cbor:"8,keyasint,omitempty" json:"roles,omitempty"`
	Note  string `cbor:"9,keyasint,omitempty" json:"note,omitempty"`

	// Joined and Left bound the time in the programme. Left starts the
	// retention period.
	Joined Date `cbor:"10,keyasint,omitempty" json:"joined,omitempty"`
	Left   Date `cbor:"11,keyasint,omitempty" json:"left,omitempty"`

	Path   Path   `cbor:"12,keyasint,omitzero" json:"path,omitzero"`
	Mentor Giving `cbor:"13,keyasint,omitzero" json:"mentor,omitzero"`
	Away   []Away `cbor:"14,keyasint,omitempty" json:"away,omitempty"`

	// RecoveryDates are the dates that milestones count from, oldest first;
	// the last one is in force, and a restart keeps those before it.
	RecoveryDates []Date `cbor:"15,keyasint,omitempty" json:"recoveryDates,omitempty"`
	// ShareMilestones is the person's own wish that the group may know.
	ShareMilestones bool `cbor:"16,keyasint,omitempty" json:"shareMilestones,omitempty"`

	// What helps to bring two people together. All of it is as they put it
	// themselves, and the same for mentee and mentor.
	Languages []string `cbor:"17,keyasint,omitempty" json:"languages,omitempty"`
	Area      string   `cbor:"18,keyasint,omitempty" json:"area,omitempty"`
	Gender    string   `cbor:"19,keyasint,omitempty" json:"gender,omitempty"`
	Times     Times    `cbor:"20,keyasint,omitempty" json:"times,omitempty"`
	Interests []string `cbor:"21,keyasint,omitempty" json:"interests,omitempty"`

	// Added is when the record was put on the list, in Unix milliseconds; 0: it
	// is older than this field. It only keeps the numbers of namesakes.
	Added int64 `cbor:"22,keyasint,omitempty" json:"added,omitempty"`

	// Formerly are the names and codes that they had on the list before, oldest
	// first: by them a list that was kept elsewhere still means them.
	Formerly []Called `cbor:"23,keyasint,omitempty" json:"formerly,omitempty"`
}

// Path is the way into the programme: detox, ideally rehab, waiting.
type Path struct {
	DetoxFinished Date   `cbor:"1,keyasint,omitempty" json:"detoxFinished,omitempty"`
	Rehab         Span   `cbor:"2,keyasint,omitzero" json:"rehab,omitzero"`
	WaitingSince  Date   `cbor:"3,keyasint,omitempty" json:"waitingSince,omitempty"`
	Commitment    string `cbor:"4,keyasint,omitempty" json:"commitment,omitempty"` // in the person's own words
	Wishes        string `cbor:"5,keyasint,omitempty" json:"wishes,omitempty"`     // about a mentor
	// MentorGender is the gender that a mentor should have, as Person.Gender
	// puts it; empty: no wish.
	MentorGender string `cbor:"6,keyasint,omitempty" json:"mentorGender,omitempty"`
}

// AwayKind tells a pause, on which nobody is expected, from an absence that
// was told beforehand, which is excused.
type AwayKind uint8

// The kinds of being away.
const (
	Paused AwayKind = iota // rehab, hospital, holiday: not expected at all
	ToldUs                 // expected absence: excused
)

// Away is a stretch of days on which a person is known not to come.
type Away struct {
	Kind   AwayKind `cbor:"1,keyasint,omitempty" json:"kind"`
	Span   Span     `cbor:"2,keyasint" json:"span"`
	Reason string   `cbor:"3,keyasint,omitempty" json:"reason,omitempty"`
}

// FullName is first and last name, or the alias where there is neither, or
// the code.
func (p Person) FullName() string {
	both := strings.TrimSpace(p.First) + " " + strings.TrimSpace(p.Last)
	for _, name := range []string{both, p.Alias, p.Code} {
		if name = strings.TrimSpace(name); name != "" {
			return name
		}
	}
	return ""
}

// PausedOn reports whether a pause covers the date.
func (p Person) PausedOn(d Date) bool { return p.awayOn(d, Paused) != nil }

// ExpectedAbsenceOn returns the absence told beforehand that covers the date.
func (p Person) ExpectedAbsenceOn(d Date) (Away, bool) {
	if a := p.awayOn(d, ToldUs); a != nil {
		return *a, true
	}
	return Away{}, false
}

func (p Person) awayOn(d Date, kind AwayKind) *Away {
	for i, a := range p.Away {
		if a.Kind == kind && a.Span.Contains(d) {
			return &p.Away[i]
		}
	}
	return nil
}

// HasLeft reports whether the person's last day in the programme is before the
// date: on the last day itself they still belong.
func (p Person) HasLeft(on Date) bool { return p.Left != 0 && on > p.Left }

// RecoveryDate is the one in force, or none.
func (p Person) RecoveryDate() Date {
	if n := len(p.RecoveryDates); n > 0 {
		return p.RecoveryDates[n-1]
	}
	return 0
}

// Validate reports the first thing that keeps the record from being stored,
// as *Invalid.
func (p Person) Validate() error {
	if !Visible(p.FullName()) {
		return invalid("name", "a person needs a first name, an alias or a code")
	}
	if p.Roles >= 1<<len(AllRoles) {
		return invalid("roles", "a role is mentee, mentor, facilitator or supporter")
	}
	if p.Left != 0 && p.Joined != 0 && p.Left < p.Joined {
		return invalid("left", "the leaving date is before the joining date")
	}
	if err := firstError(
		atMost("first name", p.First, MaxName), atMost("last name", p.Last, MaxName),
		atMost("alias", p.Alias, MaxName), atMost("code", p.Code, MaxName),
		atMost("email", p.Email, MaxLine), atMost("phone", p.Phone, MaxLine),
		atMost("note", p.Note, MaxNote), p.Path.Rehab.Validate(),
		atMost("commitment", p.Path.Commitment, MaxNote), atMost("wishes", p.Path.Wishes, MaxNote),
		atMost("mentor gender", p.Path.MentorGender, MaxName),
		atMost("area", p.Area, MaxLine), atMost("gender", p.Gender, MaxName), p.Times.Validate(),
		words("languages", p.Languages), words("interests", p.Interests), p.Mentor.validate(p.ID),
	); err != nil {
		return err
	}
	for _, a := range p.Away {
		switch {
		case a.Kind > ToldUs:
			return invalid("away", "being away is a pause, or an absence that we were told of")
		case a.Span.From == 0:
			return invalid("away", "say from which day on the person is away")
		}
		if err := firstError(a.Span.Validate(), atMost("reason", a.Reason, MaxLine)); err != nil {
			return err
		}
	}
	if !slices.IsSorted(p.RecoveryDates) {
		return invalid("recovery date", "the new recovery date is before the one that it follows")
	}
	return nil
}

var awayKindNames = spelt[AwayKind]("away", "paused", "told-us")

// String is the kind as the terminal and JSON have it, in English.
func (k AwayKind) String() string { return awayKindNames.of(k) }

// MarshalText writes the kind's name, so that JSON shows it.
func (k AwayKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }
