package store

import (
	"bytes"
	"cmp"
	"slices"

	"alongside/data"
)

// AddConsent records that somebody agreed to something being told, and returns
// the record's id, made where c has none.
func (s *Store) AddConsent(c data.Consent) (data.ID, error) {
	err := s.do(ActAddConsent, func(x *tx) error {
		if c.Withdrawn != 0 {
			return refuse("withdrawn", "Record the consent first, and then that it was withdrawn.")
		}
		err := add(x, consentsTable, &c, &c.ID)
		x.done.About, x.done.Detail = []data.ID{c.Person, c.ID}, c.Scope.String()
		return err
	})
	return made(c.ID, err)
}

// WithdrawConsents ends consents of one person from a day on, all in one step,
// and keeps what was.
func (s *Store) WithdrawConsents(person data.ID, on data.Date, ids ...data.ID) error {
	return s.do(ActWithdraw, func(x *tx) error {
		x.done.About, x.done.Count = append([]data.ID{person}, ids...), len(ids)
		if err := x.happened(on); err != nil {
			return err
		}
		for _, id := range ids {
			c, err := consentsTable.need(x.Reader, joinedKey(person, id))
			if err != nil {
				return err
			}
			if c, err = c.Withdraw(on); err != nil {
				return err
			}
			if err := consentsTable.put(x, c); err != nil {
				return err
			}
		}
		return nil
	})
}

// SlipFor is the attendance slip that would be entered into the register of
// slips on a day, for the meetings that the person chose of those that they
// attended: with the next number, or, where the same was made before, as its
// copy. It is refused where no consent of that day covers it; the slip is given
// nevertheless, without a number, to be looked at.
func (r *Reader) SlipFor(person data.ID, recipient string, meetings []data.ID, on data.Date) (data.Slip, error) {
	slip := data.Slip{Person: person, Made: on, Recipient: recipient}
	consents, err := r.ConsentsOf(person)
	if err != nil {
		return slip, err
	}
	if slip.Meetings, err = r.attended(person, meetings); err != nil {
		return slip, err
	}
	permission := data.MayTell(consents, recipient, data.ScopeAttendance, on)
	if err := permission.Refused(); err != nil {
		return slip, explain("slip", err)
	}
	slip.Consent, slip.Recipient = permission.Consent.ID, permission.Consent.Recipient
	all, err := r.Slips()
	if err != nil {
		return slip, err
	}
	if same := slices.IndexFunc(all, slip.Same); same >= 0 {
		slip = all[same]
		slip.Copies++
		return slip, nil
	}
	slip.Number = data.NextSlipNumber(all, on)
	return slip, nil
}

// EnterSlip enters a slip that SlipFor gave into the register of slips. It is
// refused where something has changed since, so that what was laid out would not
// be what is kept.
//
// It cannot be undone: what was printed has left the programme, and so the
// steps before it cannot be either.
func (s *Store) EnterSlip(slip data.Slip) error {
	return s.do(ActPrint, func(x *tx) error {
		x.forget = true
		x.done.About, x.done.Detail, x.done.Count = []data.ID{slip.Person}, "attendance-slip", 1
		now, err := x.SlipFor(slip.Person, slip.Recipient, slip.Meetings, data.DateOf(x.now))
		if err != nil {
			return err
		}
		if now.Made != slip.Made || now.Number != slip.Number || now.Copies != slip.Copies || !now.Same(slip) {
			return refuse("slip", "Something has changed since this slip was laid out. Look at it once more.")
		}
		if slip.Copies > 0 {
			return slipsTable.put(x, slip)
		}
		return add(x, slipsTable, &slip, &slip.ID)
	})
}

// SlipStands judges a slip that is entered, and has not gone out, once more: it is
// refused where by now no consent covers it, or it would be another one.
func (s *Store) SlipStands(slip data.Slip) error {
	return s.View(func(r *Reader) error {
		now, err := r.SlipFor(slip.Person, slip.Recipient, slip.Meetings, s.today())
		if err == nil && (now.Made != slip.Made || now.Number != slip.Number || !now.Same(slip)) {
			err = refuse("slip", "Something has changed since this slip was laid out. Look at it once more.")
		}
		return err
	})
}

// attended puts the meetings, each of which the person attended, in the order of
// their dates, each once.
func (r *Reader) attended(person data.ID, meetings []data.ID) ([]data.ID, error) {
	var found []data.Meeting
	for _, id := range meetings {
		m, err := r.Meeting(id)
		if err != nil {
			return nil, err
		}
		mark, _, err := r.Mark(id, person)
		if err != nil {
			return nil, err
		}
		if !mark.Status.Attended() {
			return nil, refuse("dates", "An attendance slip holds only dates on which the person was there.")
		}
		if !slices.ContainsFunc(found, func(f data.Meeting) bool { return f.ID == id }) {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b data.Meeting) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), bytes.Compare(a.ID[:], b.ID[:]))
	})
	ids := make([]data.ID, len(found))
	for i, m := range found {
		ids[i] = m.ID
	}
	return ids, nil
}

// Consents returns everybody's consents, those that have ended too.
func (r *Reader) Consents() ([]data.Consent, error) { return consentsTable.list(r, nil) }

// ConsentsOf returns one person's consents.
func (r *Reader) ConsentsOf(person data.ID) ([]data.Consent, error) {
	return consentsTable.list(r, idKey(person))
}

// Slips returns the register of attendance slips.
func (r *Reader) Slips() ([]data.Slip, error) { return slipsTable.list(r, nil) }

// SlipsOf returns the attendance slips about one person.
func (r *Reader) SlipsOf(person data.ID) ([]data.Slip, error) {
	return slipsTable.list(r, idKey(person))
}
