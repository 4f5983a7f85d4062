package press

import (
	"fmt"
	"slices"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// attendanceSlip makes a slip. Without a consent that covers it, it can be
// looked at, and is refused.
func attendanceSlip(r *store.Reader, o Order) (Made, error) {
	in, slip, refused, err := slipInput(r, o)
	if err != nil {
		return Made{}, err
	}
	made := Made{
		About: []data.ID{o.About}, Refused: refused,
		enter:  func(s *store.Store) error { return s.EnterSlip(slip) },
		stands: func(s *store.Store) error { return s.SlipStands(slip) },
	}
	if slip.Copies > 0 && slices.Contains(o.Unsent, slip.Reference()) {
		in.Slip.Copies--
		made.enter = made.stands
	}
	made.Model = reports.NewAttendanceSlip(in)
	return made, nil
}

func slipInput(r *store.Reader, o Order) (in reports.AttendanceSlipInput, slip data.Slip, refused, err error) {
	if in.Programme, in.Person, in.Name, err = o.inFull(r); err != nil {
		return in, slip, nil, err
	}
	attended, err := Attended(r, o.About, o.Today)
	if err != nil {
		return in, slip, nil, err
	}
	var chosen []data.ID
	for _, date := range o.Dates {
		here := len(chosen)
		for _, m := range attended {
			if m.Date == date {
				chosen = append(chosen, m.ID)
			}
		}
		if len(chosen) == here {
			return in, slip, nil, fmt.Errorf("nothing says that they were there on %s; a slip holds only dates attended", date)
		}
	}
	in.Meetings = attended
	if in.Groups, err = o.groups(r); err != nil {
		return in, slip, nil, err
	}
	slip, err = r.SlipFor(o.About, o.Recipient, chosen, o.Today)
	if store.KindOf(err) == store.Invalid {
		refused, err = err, nil
	}
	if err != nil {
		return in, slip, nil, err
	}
	if refused == nil {
		in.Consent, err = consentOf(r, slip)
	}
	if len(o.Dates) == 0 {
		refused, slip.Number = &data.Invalid{Field: "dates", Reason: "Choose the dates, of those on which they were there."}, 0
	}
	in.Slip = slip
	return in, slip, refused, err
}

// inFull is the person whom the order is about, by their full name. Their code
// would tell them apart from others, and others are no concern of a document about
// one; where the name cannot be drawn it has to do.
func (o Order) inFull(r *store.Reader) (data.Programme, data.Person, string, error) {
	programme, _, names, err := o.everybody(r)
	if err != nil {
		return programme, data.Person{}, "", err
	}
	person, err := r.Person(o.About)
	name := person.FullName()
	if o.Hidden || name == "" || !names.CanDraw(person) {
		name = names.Of(person)
	}
	return programme, person, name, err
}

func consentOf(r *store.Reader, slip data.Slip) (data.Consent, error) {
	consents, err := r.ConsentsOf(slip.Person)
	if i := slices.IndexFunc(consents, func(c data.Consent) bool { return c.ID == slip.Consent }); i >= 0 {
		return consents[i], err
	}
	return data.Consent{}, err
}

// Attended are the meetings up to a day at which a person was, the earliest
// first.
func Attended(r *store.Reader, person data.ID, until data.Date) ([]data.Meeting, error) {
	own, err := dossier.ForAttending(r, person)
	if err != nil {
		return nil, err
	}
	return own.Attended(until), nil
}
