package data

import "slices"

// MeetingState is where a meeting stands: planned → open → closed, or did
// not meet.
type MeetingState uint8

// The states of a meeting.
const (
	Planned MeetingState = iota
	Open
	Closed
	DidNotMeet
)

var meetingStateNames = spelt[MeetingState]("state", "planned", "open", "closed", "did-not-meet")

// String is the state as the terminal and JSON have it, in English.
func (s MeetingState) String() string { return meetingStateNames.of(s) }

// MarshalText writes the state's name, so that JSON shows it.
func (s MeetingState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Taken reports whether a register is or was taken: only such a meeting counts
// in anybody's attendance.
func (s MeetingState) Taken() bool { return s == Open || s == Closed }

// Meeting is one evening of a group.
type Meeting struct {
	ID    ID           `cbor:"1,keyasint,omitzero" json:"id"`
	Group ID           `cbor:"2,keyasint" json:"group"`
	Date  Date         `cbor:"3,keyasint" json:"date"`
	Start TimeOfDay    `cbor:"4,keyasint" json:"start"`
	Place string       `cbor:"5,keyasint,omitempty" json:"place,omitempty"`
	State MeetingState `cbor:"6,keyasint,omitempty" json:"state"`
	// Reason why it did not meet.
	Reason string `cbor:"7,keyasint,omitempty" json:"reason,omitempty"`
	// Slot is the date in the group's schedule that this meeting fills; it
	// stays when the meeting is moved. None for an extra meeting.
	Slot       Date   `cbor:"8,keyasint,omitempty" json:"slot,omitempty"`
	LedBy      []ID   `cbor:"9,keyasint,omitempty" json:"ledBy,omitempty"`
	Activities []Held `cbor:"10,keyasint,omitempty" json:"activities,omitempty"`
	// Visitors is the headcount of people who are not named.
	Visitors int    `cbor:"11,keyasint,omitempty" json:"visitors,omitempty"`
	Note     string `cbor:"12,keyasint,omitempty" json:"note,omitempty"`
	// ForNext is what to remember when the group meets next, a line each: see Reminders.
	ForNext string `cbor:"13,keyasint,omitempty" json:"forNext,omitempty"`
	// Nameless are the marks of those who were erased: counted, and nobody's.
	Nameless []NamelessMark `cbor:"14,keyasint,omitempty" json:"-"`
	// Break is the one that cancelled it, or the group itself where a change or the end
	// of the group did: both give it back. None: it was cancelled by itself, or is not.
	Break ID `cbor:"15,keyasint,omitzero" json:"break,omitzero"`
	// Settled are the lines of ForNext that somebody has seen to since.
	Settled []Settled `cbor:"16,keyasint,omitempty" json:"settled,omitempty"`
	// LedAgreed is the day on which somebody said who leads it, while it was still to come.
	// None: LedBy are who usually leads the group, or have led.
	LedAgreed Date `cbor:"17,keyasint,omitempty" json:"ledAgreed,omitempty"`
}

// Validate reports the first thing that keeps the record from being stored.
func (m Meeting) Validate() error {
	switch {
	case m.Group.IsZero():
		return invalid("group", "a meeting belongs to a group")
	case m.Date == 0:
		return invalid("date", "a meeting needs a date")
	case m.Start == 0:
		return invalid("time", "a meeting needs a time")
	case !meetingStateNames.has(m.State):
		return invalid("state", "a meeting is planned, open or closed, or did not meet")
	case m.Visitors < 0 || m.Visitors > 9999:
		return invalid("visitors", "the number of visitors must lie between 0 and 9999")
	}
	if err := firstError(m.Start.Validate(), atMost("place", m.Place, MaxLine),
		atMost("reason", m.Reason, MaxLine), atMost("note", m.Note, MaxNote), atMost("for next time", m.ForNext, MaxNote)); err != nil {
		return err
	}
	for _, a := range m.Activities {
		if err := a.Validate(); err != nil {
			return err
		}
	}
	for _, s := range m.Settled {
		if err := atMost("for next time", s.Line, MaxNote); err != nil {
			return err
		}
	}
	return nil
}

// IsCancelled reports whether a meeting will not be held: from the day after
// its date on one says that it did not meet.
func (m Meeting) IsCancelled(today Date) bool { return m.State == DidNotMeet && m.Date >= today }

// Takes reports whether somebody can have a status at the meeting: of one that is
// still to come it can be noted only who told us that they will be away, and of
// one that is not held nothing.
func (m Meeting) Takes(s Status, today Date) bool {
	switch {
	case m.State == DidNotMeet:
		return false
	case m.Date > today:
		return !s.Counts()
	}
	return true
}

// Before reports whether the meeting begins before another one.
func (m Meeting) Before(other Meeting) bool {
	return m.Date < other.Date || m.Date == other.Date && m.Start < other.Start
}

// Mark is what was recorded of one person at one meeting. It is a record of
// its own, so that a tap writes little.
type Mark struct {
	Meeting ID     `cbor:"1,keyasint,omitzero" json:"meeting"`
	Person  ID     `cbor:"2,keyasint,omitzero" json:"person"`
	Status  Status `cbor:"3,keyasint" json:"status"`
	// Arrived is kept only where the group asks for it.
	Arrived   TimeOfDay `cbor:"4,keyasint,omitempty" json:"arrived,omitempty"`
	LeftEarly bool      `cbor:"5,keyasint,omitempty" json:"leftEarly,omitempty"`
	LeftAt    TimeOfDay `cbor:"6,keyasint,omitempty" json:"leftAt,omitempty"`
	Note      string    `cbor:"7,keyasint,omitempty" json:"note,omitempty"`
	// AfterClose says that the mark was changed after the meeting was closed.
	AfterClose bool `cbor:"8,keyasint,omitempty" json:"afterClose,omitempty"`
}

// Blank reports whether the mark says nothing at all and need not be kept. That
// a status was taken back after the meeting was closed is worth knowing.
func (m Mark) Blank() bool { return m.Status == NotRecorded && m.Note == "" && !m.AfterClose }

// Validate reports the first thing that keeps the record from being stored.
func (m Mark) Validate() error {
	switch {
	case m.Meeting.IsZero() || m.Person.IsZero():
		return invalid("mark", "a mark belongs to a meeting and a person")
	case !statusNames.has(m.Status):
		return invalid("status", "a status is present, late, excused, absent or not recorded")
	case (m.LeftEarly || m.LeftAt != 0) && !m.Status.Attended():
		return invalid("left early", "only somebody who was there can leave early")
	}
	return firstError(m.Arrived.Validate(), m.LeftAt.Validate(), atMost("note", m.Note, MaxLine))
}

// LedIn reports whether a person led the meeting or something that was held at
// it.
func (m Meeting) LedIn(person ID) bool {
	return slices.Contains(m.LedBy, person) ||
		slices.ContainsFunc(m.Activities, func(h Held) bool { return slices.Contains(h.LedBy, person) })
}
