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

// MakeSlip enters an attendance slip into the register of slips, for the
// meetings that the person chose of those that they attended. It is refused
// where no consent of today covers it. The same slip again keeps its number and
// is counted as a copy.
//
// It cannot be undone: what was printed has left the programme, and so the
// steps before it cannot be either.
func (s *Store) MakeSlip(person data.ID, recipient string, meetings []data.ID) (data.Slip, error) {
	var slip data.Slip
	err := s.do(ActPrint, func(x *tx) error {
		x.forget = true
		today := data.DateOf(x.now)
		consents, err := x.ConsentsOf(person)
		if err != nil {
			return err
		}
		permission := data.MayTell(consents, recipient, data.ScopeAttendance, today)
		if err := permission.Refused(); err != nil {
			return err
		}
		slip = data.Slip{Person: person, Consent: permission.Consent.ID, Made: today, Recipient: permission.Consent.Recipient}
		if slip.Meetings, err = x.attended(person, meetings); err != nil {
			return err
		}
		x.done.About, x.done.Detail, x.done.Count = []data.ID{person}, "attendance-slip", 1
		all, err := x.Slips()
		if err != nil {
			return err
		}
		if same := slices.IndexFunc(all, slip.Same); same >= 0 {
			slip = all[same]
			slip.Copies++
			return slipsTable.put(x, slip)
		}
		slip.Number = data.NextSlipNumber(all, today)
		return add(x, slipsTable, &slip, &slip.ID)
	})
	return slip, err
}

// attended puts the meetings, each of which the person attended, in the order of
// their dates, each once.
func (x *tx) attended(person data.ID, meetings []data.ID) ([]data.ID, error) {
	var found []data.Meeting
	for _, id := range meetings {
		m, err := x.Meeting(id)
		if err != nil {
			return nil, err
		}
		mark, _, err := x.Mark(id, person)
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
