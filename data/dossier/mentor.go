package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForMentor gathers what a mentor may see of their mentees, and reads little
// else: for the handed-over screen and the caseload pack.
func ForMentor(r *store.Reader, mentor data.ID, today data.Date) (data.MentorView, error) {
	in := data.MentorViewInput{Mentor: mentor, Today: today}
	self, err := r.Person(mentor)
	if err != nil {
		return data.MentorView{}, err
	}
	in.People = []data.Person{self}
	pairs, err := r.PairsOf(mentor)
	if err != nil {
		return data.MentorView{}, err
	}
	in.Pairs = data.MenteesOf(pairs, mentor)
	read := make(map[data.ID]bool)
	for _, pair := range in.Pairs {
		contacts, err := r.ContactsOfPair(pair.ID)
		if err != nil {
			return data.MentorView{}, err
		}
		in.Contacts = append(in.Contacts, contacts...)
		if err := readMentee(r, pair.Mentee, &in, read); err != nil {
			return data.MentorView{}, err
		}
	}
	return data.NewMentorView(in), nil
}

// readMentee adds a mentee's record, goals and attendance; read are the
// meetings that are there already.
func readMentee(r *store.Reader, mentee data.ID, in *data.MentorViewInput, read map[data.ID]bool) error {
	person, err := r.Person(mentee)
	if err != nil {
		return err
	}
	in.People = append(in.People, person)
	goals, err := r.GoalsOf(mentee)
	if err != nil {
		return err
	}
	in.Goals = append(in.Goals, goals...)
	a, err := ForAttending(r, mentee)
	if err != nil {
		return err
	}
	in.Memberships, in.Marks = append(in.Memberships, a.Memberships...), append(in.Marks, a.Marks...)
	for _, m := range a.Meetings {
		if !read[m.ID] {
			read[m.ID] = true
			in.Meetings = append(in.Meetings, m)
		}
	}
	return nil
}
