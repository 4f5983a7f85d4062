package meetings

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
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
	var options []kit.PickerOption
	for _, g := range groups {
		options = append(options, kit.PickerOption{ID: g.ID.String(), Label: words.GroupName(g, groups)})
		if g.ID == chosen {
			group = g
		}
	}
	w := newWhenAndWhere(h, h.Today(), group.Schedule.Start, group.Place)
	content := w.content()
	if len(groups) > 1 {
		picker := kit.NewPicker("", options, func(o kit.PickerOption) {
			group = groupByID(groups, o.ID)
			w.start.SetTime(group.Schedule.Start)
			w.place.SetText(group.Place)
		})
		picker.SetSelected(group.ID.String())
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

func groupByID(groups []data.Group, id string) data.Group {
	for _, g := range groups {
		if g.ID.String() == id {
			return g
		}
	}
	return groups[0]
}

// Change asks whether to move a meeting or to note that it is not held.
func Change(h screen.Host, m data.Meeting, g data.Group) {
	w := newWhenAndWhere(h, m.Date, m.Start, g.PlaceOf(m))
	move := w.content()
	reason := kit.NewEntry(lang.L("Holiday, no heating, …"))
	off := kit.NewField(lang.L("Why does the group not meet?"), reason, lang.L("Nobody is counted as absent."))
	off.Hide()
	var show func(i int)
	callOff := lang.L("Did not meet")
	if m.Date >= h.Today() {
		callOff = lang.L("Cancel it")
	}
	what := kit.NewChoice([]string{lang.L("Move it"), callOff}, func(i int) { show(i) })
	content := kit.VStack(kit.Gap16, what, move, off)
	show = func(i int) {
		if i == 0 {
			move.Show()
			off.Hide()
		} else {
			move.Hide()
			off.Show()
		}
		kit.Reshape(content)
	}
	title := lang.L("{{.Group}}, {{.Date}}", with{"Group": g.Name, "Date": words.LongDate(m.Date, h.Today())})
	kit.FormDialog(h.Window(), title, content, lang.L("Save"), func() error {
		if what.Selected() == 1 {
			return words.Said(h.Store().DidNotMeet(m.ID, strings.TrimSpace(reason.Text)))
		}
		date, start, place, err := w.take()
		if err != nil {
			return err
		}
		return words.Said(h.Store().MoveMeeting(m.ID, date, start, place))
	})
}
