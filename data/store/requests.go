package store

import (
	"cmp"
	"slices"

	"alongside/data"
)

// AskAccess notes that somebody asked, on a day, to see what is held about them, and
// returns the request's id. It fails with Invalid while an earlier one is open.
func (s *Store) AskAccess(person data.ID, on data.Date) (data.ID, error) {
	a := data.AccessRequest{ID: data.NewID(), Person: person, Asked: on}
	err := s.do(ActAskAccess, func(x *tx) error {
		x.done.About = []data.ID{person, a.ID}
		if err := x.happened(on); err != nil {
			return err
		}
		theirs, err := requestsTable.list(x.Reader, idKey(person))
		if err != nil {
			return err
		}
		if _, open := data.OpenRequest(theirs, person); open {
			return refuse("request", "They have asked already, and have not got their record yet.")
		}
		return requestsTable.put(x, a)
	})
	return made(a.ID, err)
}

// HandedOver is the Detail of noting that the person has got their record, and
// RecordMade of noting that it is made.
const (
	HandedOver = "handed-over"
	RecordMade = "made"
)

// RecordMadeFor notes in the audit trail that the record of everything that is held
// about a person was made, under its kind of document, and with a request of theirs
// that is open that it is made.
func (s *Store) RecordMadeFor(document string, person data.ID) error {
	return s.do(ActPrint, func(x *tx) error {
		x.forget, x.audited = true, true
		x.done.Detail, x.done.About, x.done.Count = document, []data.ID{person}, 1
		theirs, err := requestsTable.list(x.Reader, idKey(person))
		if err != nil {
			return err
		}
		a, open := data.OpenRequest(theirs, person)
		if !open || a.Made != 0 {
			return nil
		}
		a.Made = data.DateOf(x.now)
		return requestsTable.put(x, a)
	})
}

// AnswerAccess notes that the record that somebody asked for is made, or with Handed
// that they have got it.
func (s *Store) AnswerAccess(a data.AccessRequest) error {
	return s.do(ActEditAccess, func(x *tx) error {
		x.done.About, x.done.Detail = []data.ID{a.Person, a.ID}, RecordMade
		if a.Handed != 0 {
			x.done.Detail = HandedOver
		}
		for _, on := range []data.Date{a.Made, a.Handed} {
			if err := x.happened(on); err != nil {
				return err
			}
		}
		return replace(x, requestsTable, a)
	})
}

// Requests returns everybody's requests to see their record: those that are open
// first, by the day on which they are due, then the latest.
func (r *Reader) Requests() ([]data.AccessRequest, error) {
	all, err := requestsTable.list(r, nil)
	slices.SortFunc(all, func(a, b data.AccessRequest) int {
		switch {
		case a.Open() && b.Open():
			return cmp.Or(cmp.Compare(a.Due(), b.Due()), slices.Compare(a.ID[:], b.ID[:]))
		case a.Open() != b.Open():
			if a.Open() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Handed, a.Handed), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

// RequestsOf returns a person's requests.
func (r *Reader) RequestsOf(person data.ID) ([]data.AccessRequest, error) {
	return requestsTable.list(r, idKey(person))
}
