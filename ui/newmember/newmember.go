// Package newmember asks what is to be said about the meetings that were taken
// before somebody was added to the group.
package newmember

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Ask is called after a person was made a member of a group from a day on. If
// meetings were taken since, it asks whether to leave the person as not
// recorded there, or to go to the grid and mark them. then, which may be nil,
// is what goes on here if the person stays as not recorded.
func Ask(h screen.Host, group, person data.ID, since data.Date, then func()) {
	if then == nil {
		then = func() {}
	}
	var meetings []data.Meeting
	name := ""
	if !h.Read(func(r *store.Reader) (err error) {
		if meetings, err = toAsk(r, group, person, since, h.Today()); err != nil || len(meetings) == 0 {
			return err
		}
		names, err := words.Names(r)
		name = names.ByID(person)
		return err
	}) || len(meetings) == 0 {
		then()
		return
	}
	w := words.With{"Count": len(meetings), "Name": name, "Date": words.Date(meetings[0].Date, h.Today())}
	mark := false
	d := kit.Ask(h.Window(), lang.L("Was {{.Name}} there?", w),
		lang.N("{{.Count}} meetings were taken since {{.Date}}, before {{.Name}} was added. Not recorded counts neither for nor against anybody.", len(meetings), w),
		lang.L("Leave as not recorded"), lang.L("Mark them in the grid"), func() { mark = true })
	d.OnClosed = func() {
		if mark {
			h.Go(screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: group, Person: person})
			return
		}
		then()
	}
}

// toAsk reads the meetings at which nobody has said whether the person was
// there, oldest first.
func toAsk(r *store.Reader, group, person data.ID, since, today data.Date) ([]data.Meeting, error) {
	p, err := r.Person(person)
	if err != nil {
		return nil, err
	}
	membership, _, err := r.Membership(group, person)
	if err != nil {
		return nil, err
	}
	meetings, err := r.MeetingsOf(group)
	if err != nil {
		return nil, err
	}
	marks, err := r.MarksOf(person)
	return data.MeetingsToAsk(p, membership, since, today, meetings, marks), err
}
