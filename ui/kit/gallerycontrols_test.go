package kit

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/written"
)

// controlsScene shows the controls; then is what happens, or else the picker
// opens.
func controlsScene(then func(fyne.Canvas)) scene {
	disabled := func(style ButtonStyle) *Button {
		b := NewButton("Disabled", style, nil)
		b.Disable()
		return b
	}
	checked := NewCheck("Large print", nil)
	checked.SetValue(true)
	choice := NewChoice(counted("Full", "First name and initial", "Code"), nil)
	choice.SetCounts(8, 13, 0)
	multi := NewMultiEntry("Write a line about the evening", 3)
	multi.SetValue("A calm evening.\nTwo newcomers, both stayed for tea.")
	password := NewPasswordEntry("Passphrase")
	password.SetValue("correct horse battery")
	options := []Option[string]{}
	for i := range 1200 {
		options = append(options, Option[string]{Value: fmt.Sprint(i), Label: fmt.Sprintf("Person %d", i), Hint: "mentee"})
	}
	picker := NewPicker("Choose a person", options, nil)
	picker.SetSelected("7")
	date := NewDateField(today, written.DayFirst, nil)
	date.SetDate(today)
	clock := NewTimeField(nil)
	clock.entry.SetText("7pm")
	wrong := NewField("Name", NewEntry("As they like to be called"), "A first name is enough.")
	wrong.SetError("Give at least one letter.")
	week := NewTimesGrid(nil)
	week.SetTimes(timesOf(1, 2) | timesOf(3, 2) | timesOf(5, 0))
	status := NewStatusSegments()
	status.SetStatus(data.Present)
	search := NewSearchField("Type a name")
	search.SetText("da")
	search.SetHint(Span{Text: "Enter marks "}, Span{Text: "Dana K.", Strong: true}, Span{Text: " present"})
	left := VStack(Gap16,
		HStack(Gap8, NewButton("Primary", Primary, nil), NewButton("Secondary", Secondary, nil).Hint("Ctrl S"), NewButton("Quiet", Quiet, nil), NewButton("Erase", Danger, nil)),
		HStack(Gap8, disabled(Primary), disabled(Secondary), disabled(Quiet)),
		search, AtMost(520, status), AtMost(240, NewStatusSegments()), Leading(NewStepper(0, 99, nil)),
		choice,
		HStack(Gap8, NewTag("Review", ToneAbsent), NewTag("Check in", ToneLate), NewTag("Milestone", ToneAccent), NewTag("Kept", TonePresent), NewTag("Away", ToneExcused)),
		NewEmptyState("No meetings yet", "Make a weekly group, and its coming meetings appear here by themselves.", NewButton("Make a group", Primary, nil)),
	)
	right := VStack(Gap8, wrong, NewField("About", picker, ""), NewField("Date", date, ""), NewField("Time", clock, ""),
		NewField("Passphrase", password, "At least four words."), NewField("Free", week, ""),
		NewField("Note", multi, ""), checked,
		NewPanel(Inset(12, 14, 12, 14, VStack(0, RowName("Leo F."), Body("with Grace B."), Caption("Last met 3 Nov"), Leading(NewTag("Quiet for 16 days", ToneLate)))), func() {}),
		KeyValue("In his own words", "“I want somebody who has been there, and who can meet on Tuesday or Thursday evenings near the north side.”"))
	content := Pad(Gap24, LeadPane(Gap32, 400, Scroll(right), Scroll(left)))
	return scene{content, func(w fyne.Window) {
		if then == nil {
			picker.openWith("person 11")
			return
		}
		then(w.Canvas())
	}}
}

func confirmScene() scene {
	return scene{todayScene(), func(w fyne.Window) {
		Confirm(w, "Close the meeting?", "Five people are not recorded. Leave them as they are, or fill them in as absent first.",
			"Close meeting", false, func() {})
	}}
}

func dangerScene() scene {
	return scene{todayScene(), func(w fyne.Window) {
		Confirm(w, "Erase Dana K.?", "Every trace of this person leaves the file. Totals stay right. This cannot be undone.",
			"Erase", true, func() {})
	}}
}

func formScene() scene {
	content := VStack(Gap8,
		NewField("Name", NewEntry("First name is enough"), ""), NewField("Phone", NewEntry(""), ""), NewField("Email", NewEntry(""), ""),
		NewField("Joined", NewDateField(today, written.DayFirst, nil), ""), NewField("Note", NewMultiEntry("", 4), ""))
	return scene{todayScene(), func(w fyne.Window) {
		d := FormDialog(w, "Add a person", content, "Add", func() error { return errors.New("Give a name: a first name is enough.") })
		d.main.Press()
	}}
}

// menuScene is a head with what is seldom done open below its three dots.
func menuScene() scene {
	more := NewMore("More", Secondary, func() []MenuItem {
		return []MenuItem{
			{Label: "Print the sheet", Chord: "Ctrl P", Icon: IconPrint},
			{Label: "Marks from paper", Chord: "Ctrl T", Icon: IconNote},
			{Label: "Hide the list", Chord: "Ctrl Shift H", Icon: IconNames},
			{Label: "Move, or did not meet", Chord: "Ctrl M", Icon: IconCalendar, Apart: true},
			{Label: "Erase it…", Icon: IconClose, Apart: true, Danger: true},
		}
	})
	chips := NewChoice(counted("All", "Has a place free", "Needs something", "CBT basics"), nil)
	chips.SetCounts(8, 3, 3, 1)
	head := Head(PageTitle("Saturday group"), Muted("Saturday 28 November · 19:00 · St Luke’s hall").Ellipsis(),
		NewButton("Print", Secondary, nil).WithIcon(IconPrint), NewButton("Log a call", Primary, nil).WithIcon(IconCall), more)
	return scene{shell(1, VStack(Gap16, head, chips, NewLink("Add", nil).WithIcon(IconAdd), Spacer())), func(w fyne.Window) {
		w.Canvas().Focus(more)
		more.Press()
	}}
}
