package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// personRecordMade makes the record; with a request of the person for it, that this is
// made is noted.
func personRecordMade(r *store.Reader, o Order) (Made, error) {
	made, err := maker(personRecord, reports.NewPersonRecord, nil)(r, o)
	made.enter = func(s *store.Store) error { return s.RecordMadeFor(o.Key, o.About) }
	return made, err
}

func personRecord(r *store.Reader, o Order) (in reports.PersonRecordInput, err error) {
	h, err := dossier.ForAccess(r, o.About)
	if err != nil {
		return in, err
	}
	in = reports.PersonRecordInput{
		Programme: h.Programme, Person: h.Person, Everybody: h.Everybody, Groups: h.Groups, Memberships: h.Memberships,
		Marks: h.Marks, Meetings: h.Meetings, Pairs: h.Pairs, Contacts: h.Contacts, Goals: h.Goals, Dismissals: h.Dismissals,
		Consents: h.Consents, Slips: h.Slips, Requests: h.Requests, Audit: h.Audit, Facilitators: h.Facilitators,
	}
	// A mentor is named by their first name and initial, whatever the programme's
	// style: the person knows them, and needs no more.
	o.Names = data.FirstAndInitial
	if _, _, in.Names, err = o.everybody(r); err != nil {
		return in, err
	}
	if in.Name = in.Person.FullName(); !in.Names.CanDraw(in.Person) {
		in.Name = in.Names.Of(in.Person)
	}
	return in, nil
}
