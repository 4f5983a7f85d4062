package kit

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
)

type timeDuration = time.Duration

var galleryPicker *Picker

func controlsScene() fyne.CanvasObject {
	disabled := func(style ButtonStyle) *Button {
		b := NewButton("Disabled", style, nil)
		b.Disable()
		return b
	}
	checked := NewCheck("Large print", nil)
	checked.SetValue(true)
	multi := NewMultiEntry("Write a line about the evening", 3)
	multi.SetValue("A calm evening.\nTwo newcomers, both stayed for tea.")
	password := NewPasswordEntry("Passphrase")
	password.SetValue("correct horse battery")
	options := []PickerOption{}
	for i := range 1200 {
		options = append(options, PickerOption{ID: fmt.Sprint(i), Label: fmt.Sprintf("Person %d", i), Hint: "mentee"})
	}
	galleryPicker = NewPicker("Choose a person", options, nil)
	galleryPicker.SetSelected("7")
	date := NewDateField(today, DayFirst, nil)
	date.SetDate(today)
	clock := NewTimeField(nil)
	clock.entry.SetText("7pm")
	wrong := NewField("Name", NewEntry("As they like to be called"), "A first name is enough.")
	wrong.SetError("Give at least one letter.")
	status := NewStatusControl()
	status.SetStatus(1)
	status.focused = true
	left := VStack(Gap16,
		HStack(Gap8, NewButton("Primary", Primary, nil), NewButton("Secondary", Secondary, nil).Hint("Ctrl S"), NewButton("Quiet", Quiet, nil), NewButton("Erase", Danger, nil)),
		HStack(Gap8, disabled(Primary), disabled(Secondary), disabled(Quiet)),
		AtMost(520, status), AtMost(240, NewStatusSegments()),
		Leading(NewChoice([]string{"Full", "First name and initial", "Code"}, nil)),
		HStack(Gap8, NewTag("Review", ToneAbsent), NewTag("Check in", ToneLate), NewTag("Milestone", ToneAccent), NewTag("Kept", TonePresent), NewTag("Away", ToneExcused)),
		NewEmptyState("No meetings yet", "Make a weekly group, and its coming meetings appear here by themselves.", "Make a group", nil),
	)
	right := VStack(Gap8, wrong, NewField("About", galleryPicker, ""), NewField("Date", date, ""), NewField("Time", clock, ""),
		NewField("Passphrase", password, "At least four words."), NewField("Note", multi, ""), checked,
		NewPanel(Inset(12, 14, 12, 14, VStack(0, RowName("Leo F."), Body("with Grace B."), Caption("Last met 3 Nov"), Leading(NewTag("Quiet for 16 days", ToneLate)))), func() {}),
		KeyValue("In his own words", "“I want somebody who has been there, and who can meet on Tuesday or Thursday evenings near the north side.”"))
	return Pad(Gap24, TwoPane(Gap32, 400, Scroll(left), Scroll(right)))
}

func focusSomething(w fyne.Window) {
	w.Canvas().FocusNext()
}

func openPicker(fyne.Window) { galleryPicker.openWith("person 11") }

func formDialog(w fyne.Window) {
	name := NewEntry("First name is enough")
	content := VStack(Gap8,
		NewField("Name", name, ""), NewField("Phone", NewEntry(""), ""), NewField("Email", NewEntry(""), ""),
		NewField("Joined", NewDateField(today, DayFirst, nil), ""), NewField("Note", NewMultiEntry("", 4), ""))
	d := FormDialog(w, "Add a person", content, "Add", func() error { return fmt.Errorf("give a name: a first name is enough") })
	d.main.Press()
}
