package groupform

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Make asks for a new group and adds it. done, which may be nil, gets its id.
func Make(h screen.Host, done func(data.ID)) {
	f := &form{host: h}
	if !h.Read(f.read) {
		return
	}
	f.group = newGroup(h.Today())
	f.members = suggestedMembers(f.people, f.grouped)
	f.show(lang.L("Make a weekly group"), lang.L("Make the group"), func() error {
		id, err := h.Store().AddGroup(f.group, f.members, f.group.Schedule.Span.From)
		if err == nil && done != nil {
			done(id)
		}
		return words.Said(err)
	})
}

// Edit changes a group and who belongs to it.
func Edit(h screen.Host, id data.ID) {
	f := &form{host: h}
	read := func(r *store.Reader) (err error) {
		if f.group, err = r.Group(id); err != nil {
			return err
		}
		return f.read(r)
	}
	if !h.Read(read) {
		return
	}
	f.members = slices.Clone(f.before)
	f.show(lang.L("Change the group"), lang.L("Save"), func() error { return words.Said(f.save()) })
}

// EditLeaders changes who usually leads a group, and so takes turns at it.
func EditLeaders(h screen.Host, id data.ID) {
	f := &form{host: h}
	if !h.Read(func(r *store.Reader) (err error) {
		if f.group, err = r.Group(id); err != nil {
			return err
		}
		return f.read(r)
	}) {
		return
	}
	showChooser(h.Window(), lang.L("Who usually leads the group?"), f.people, f.names, f.group.LedBy, func(ids []data.ID) {
		f.group.LedBy = ids
		h.Fail(words.Said(h.Store().UpdateGroup(f.group)))
	})
}

// form is the dialog while it is open.
type form struct {
	host  screen.Host
	group data.Group
	// people who have not left, in order of name.
	people []data.Person
	names  data.Names
	// grouped are those who belong to a group today; before, those who belong
	// to this one.
	grouped map[data.ID]bool
	before  []data.ID
	members []data.ID

	fields fields
	dialog *kit.Dialog
}

func (f *form) read(r *store.Reader) error {
	people, err := r.People()
	if err != nil {
		return err
	}
	if f.names, err = words.Names(r); err != nil {
		return err
	}
	memberships, err := r.Memberships()
	if err != nil {
		return err
	}
	today := f.host.Today()
	f.grouped = make(map[data.ID]bool)
	belongs := make(map[data.ID]bool)
	for _, m := range memberships {
		if m.On(today) {
			f.grouped[m.Person] = true
			belongs[m.Person] = belongs[m.Person] || m.Group == f.group.ID
		}
	}
	for _, p := range people {
		if !p.HasLeft(today) || belongs[p.ID] {
			f.people = append(f.people, p)
		}
	}
	data.SortAsShown(f.names, f.people, func(p data.Person) data.Person { return p })
	for _, p := range f.people {
		if belongs[p.ID] {
			f.before = append(f.before, p.ID)
		}
	}
	return nil
}

// newGroup is a group as most are: weekly from today on, an hour and a half.
func newGroup(today data.Date) data.Group {
	return data.Group{
		GraceMinutes: 10,
		Schedule: data.Schedule{
			Weekday: today.Weekday(), Start: data.At(19, 0), Minutes: 90, Weeks: 1,
			Span: data.Span{From: today},
		},
	}
}

// mostSuggested is how many members a group is likely to have at the most.
const mostSuggested = 40

// suggestedMembers are those who belong to no group yet, where they are few
// enough for one: the usual case of a first group.
func suggestedMembers(people []data.Person, grouped map[data.ID]bool) []data.ID {
	var free []data.ID
	for _, p := range people {
		if !grouped[p.ID] {
			free = append(free, p.ID)
		}
	}
	if len(free) > mostSuggested {
		return nil
	}
	return free
}

// save stores what was changed of the group, then who came and who went.
// Somebody who is taken out is not expected from today on.
func (f *form) save() error {
	s, today := f.host.Store(), f.host.Today()
	if err := s.UpdateGroup(f.group); err != nil {
		return err
	}
	for _, id := range f.members {
		if !slices.Contains(f.before, id) {
			if err := s.JoinGroup(f.group.ID, id, today); err != nil {
				return err
			}
		}
	}
	for _, id := range f.before {
		if !slices.Contains(f.members, id) {
			if err := s.LeaveGroup(f.group.ID, id, today.AddDays(-1)); err != nil {
				return err
			}
		}
	}
	return nil
}

// show opens the dialog; store is called once what was typed is understood.
func (f *form) show(title, verb string, store func() error) {
	f.dialog = kit.FormDialog(f.host.Window(), title, f.content(), verb, func() error {
		if err := f.take(); err != nil {
			return err
		}
		return store()
	})
}
