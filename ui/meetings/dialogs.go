package meetings

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// whenAndWhere are the fields of a meeting's date, time and place.
type whenAndWhere struct {
	date  *kit.DateField
	start *kit.TimeField
	place *kit.Entry
}

func newWhenAndWhere(h screen.Host, date data.Date, start data.TimeOfDay, place string) whenAndWhere {
	w := whenAndWhere{
		date: kit.NewDateField(h.Today(), screen.DateOrder(h), nil), start: kit.NewTimeField(nil), place: kit.NewEntry(""),
	}
	w.date.SetDate(date)
	w.start.SetTime(start)
	w.place.SetText(place)
	return w
}

func (w whenAndWhere) content() *fyne.Container {
	halves := []kit.Column{kit.Share(1), kit.Share(1)}
	return kit.VStack(kit.Gap16,
		kit.Columns(kit.Gap16, halves,
			kit.NewField(lang.L("Date"), w.date, ""), kit.NewField(lang.L("Begins at"), w.start, "")),
		kit.NewField(lang.L("Place"), w.place, ""))
}

func (w whenAndWhere) take() (data.Date, data.TimeOfDay, string, error) {
	if !w.date.Valid() || w.date.Date().IsZero() {
		return 0, 0, "", errors.New(lang.L("Say on which date."))
	}
	if !w.start.Valid() || w.start.Time().IsZero() {
		return 0, 0, "", errors.New(lang.L("Say at what time, like 19:00."))
	}
	return w.date.Date(), w.start.Time(), strings.TrimSpace(w.place.Text), nil
}

// AddExtra asks for a meeting outside the schedule. The group is the one
// given, or picked where there are several.
func AddExtra(h screen.Host, groups []data.Group, chosen data.ID) {
	group := groups[0]
	if i := indexByID(groups, chosen); i >= 0 {
		group = groups[i]
	}
	is := group.On(h.Today())
	w := newWhenAndWhere(h, h.Today(), is.Schedule.Start, is.Place)
	content := w.content()
	if len(groups) > 1 {
		picker := kit.NewPicker("", form.GroupOptions(groups, "", h.Today()), func(id data.ID) {
			group = groups[indexByID(groups, id)]
			is := group.On(h.Today())
			w.start.SetTime(is.Schedule.Start)
			w.place.SetText(is.Place)
		})
		picker.SetSelected(group.ID)
		content = kit.VStack(kit.Gap16, kit.NewField(lang.L("Group"), picker, ""), content)
	}
	kit.FormDialog(h.Window(), lang.L("An extra meeting"), content, lang.L("Add the meeting"), func() error {
		date, start, place, err := w.take()
		if err != nil {
			return err
		}
		_, err = h.Store().AddMeeting(data.Meeting{Group: group.ID, Date: date, Start: start, Place: place})
		return words.Said(err)
	})
}

func indexByID(groups []data.Group, id data.ID) int {
	return slices.IndexFunc(groups, func(g data.Group) bool { return g.ID == id })
}

// Change asks whether to move a meeting or to note that it is not held.
func Change(h screen.Host, m data.Meeting, g data.Group) {
	w := newWhenAndWhere(h, m.Date, m.Start, g.PlaceOf(m))
	move := w.content()
	reason := kit.NewEntry(lang.L("Holiday, no heating, …"))
	off := kit.NewField(lang.L("Why does the group not meet?"), reason, lang.L("Nobody is counted as absent."))
	off.Hide()
	callOff := lang.L("Did not meet")
	if m.Date >= h.Today() {
		callOff = lang.L("Cancel it")
	}
	var content *fyne.Container
	isOff := kit.NewEither(lang.L("Move it"), callOff, func(isOff bool) {
		kit.ShowIf(!isOff, move)
		kit.ShowIf(isOff, off)
		kit.Reshape(content)
	})
	content = kit.VStack(kit.Gap16, isOff, move, off)
	title := lang.L("{{.Group}}, {{.Date}}", words.With{"Group": words.Drawn(g.NameOf(m)), "Date": words.LongDate(m.Date, h.Today())})
	kit.FormDialog(h.Window(), title, content, lang.L("Save"), func() error {
		if isOff.Selected() {
			return words.Said(h.Store().DidNotMeet(m.ID, strings.TrimSpace(reason.Text)))
		}
		date, start, place, err := w.take()
		if err != nil {
			return err
		}
		return words.Said(h.Store().MoveMeeting(m.ID, date, start, place))
	})
}
