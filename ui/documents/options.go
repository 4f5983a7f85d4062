package documents

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// options is the column of choices beside the list of documents.
type options struct {
	content *fyne.Container
	// onChanged is called when the person chooses anything.
	onChanged func()

	document       *kit.Picker // in place of the list where there is no room for it
	documentField  *kit.Field
	group, meeting *kit.Picker
	groupField     *kit.Field // only where there are several groups
	meetingFields  *fyne.Container
	person, mentor *kit.Picker
	personField    *kit.Field
	mentorField    *kit.Field
	from, to       *kit.DateField
	periodFields   *fyne.Container
	namesField     *kit.Field // not of a document that says the full name anyway, or none
	overlap        *kit.Paragraph
	names, paper   *kit.Picker
	large          *kit.Check
	save, print    *kit.Button
	calendar       *kit.Button
	leaving        *leaving
}

func newOptions(h screen.Host, onChanged func()) *options {
	o := &options{onChanged: onChanged}
	changed := func(kit.PickerOption) { onChanged() }
	dated := func(data.Date) { onChanged() }
	o.document = kit.NewPicker("", documentOptions(), changed)
	o.group = kit.NewPicker("", nil, changed)
	o.meeting = kit.NewPicker(lang.L("Choose a meeting"), nil, changed)
	o.person = kit.NewPicker(lang.L("Choose a person"), nil, changed)
	o.mentor = kit.NewPicker(lang.L("Choose a mentor"), nil, changed)
	order := screen.DateOrder(h)
	o.from = kit.NewDateField(h.Today(), order, dated)
	o.to = kit.NewDateField(h.Today(), order, dated)
	o.names = kit.NewPicker("", nameOptions(), changed)
	o.paper = kit.NewPicker("", paperOptions(), changed)
	o.large = kit.NewCheck(lang.L("Large print"), func(bool) { onChanged() })
	o.save = kit.NewButton(lang.L("Save as PDF"), kit.Primary, nil).Hint(lang.L("Ctrl {{.Key}}", map[string]any{"Key": "S"}))
	o.print = kit.NewButton(lang.L("Open to print"), kit.Secondary, nil).Hint(lang.L("Ctrl {{.Key}}", map[string]any{"Key": "P"}))
	o.leaving = newLeaving(onChanged)
	o.setMade(false)
	o.calendar = kit.NewLink(lang.L("Save a calendar file"), nil)

	o.documentField = kit.NewField(lang.L("Document"), o.document, "")
	o.groupField = kit.NewField(lang.L("Group"), o.group, "")
	o.meetingFields = kit.VStack(kit.Gap8, o.groupField, kit.NewField(lang.L("Meeting"), o.meeting, ""))
	o.personField = kit.NewField(lang.L("About"), o.person, "")
	o.mentorField = kit.NewField(lang.L("Mentor"), o.mentor, "")
	o.periodFields = kit.VStack(kit.Gap8, kit.NewField(lang.L("From"), o.from, ""), kit.NewField(lang.L("To"), o.to, ""))
	o.overlap = kit.CaptionParagraph(lang.L("Small counts of people are not told. Two summaries whose periods or groups overlap can be subtracted from each other: hand out one of them."))
	o.namesField = kit.NewField(lang.L("Names"), o.names, "")
	o.content = kit.VStack(kit.Gap8,
		o.documentField, o.meetingFields, o.personField, o.leaving.content, o.mentorField, o.periodFields, o.overlap, o.namesField,
		kit.NewField(lang.L("Paper"), o.paper, ""), o.large,
		kit.Gap(kit.Gap4), o.save, o.print,
		kit.CaptionParagraph(lang.L("A PDF is not protected by your passphrase. Opened copies are removed when Alongside locks or closes.")),
		kit.Leading(o.calendar))
	return o
}

// setLists offers what the programme holds.
func (o *options) setLists(l lists, today data.Date) {
	o.group.SetOptions(l.groupOptions())
	kit.ShowIf(len(l.groups) > 1, o.groupField)
	o.meeting.SetOptions(l.meetingOptions(today))
	o.person.SetOptions(l.personOptions())
	o.mentor.SetOptions(l.mentorOptions())
}

// set shows a wish.
func (o *options) set(w wish) {
	o.document.SetSelected(w.key)
	o.group.SetSelected(w.group.String())
	o.meeting.SetSelected(w.meeting.String())
	o.person.SetSelected(w.person.String())
	o.mentor.SetSelected(w.mentor.String())
	o.from.SetDate(w.period.From)
	o.to.SetDate(w.period.Until)
	o.names.SetSelected(w.names.String())
	o.paper.SetSelected(strconv.Itoa(int(w.paper)))
	o.large.SetValue(w.large)
	d, _ := reports.DocumentByKey(w.key)
	kit.ShowIf(d.About == reports.AboutMeeting, o.meetingFields)
	kit.ShowIf(d.About == reports.AboutPerson, o.personField)
	kit.ShowIf(d.About == reports.AboutMentor, o.mentorField)
	kit.ShowIf(d.Period, o.periodFields)
	kit.ShowIf(d.Recipient && !w.person.IsZero(), o.leaving.content)
	kit.ShowIf(!d.Recipient && !d.Figures, o.namesField)
	kit.ShowIf(d.Figures, o.overlap)
	o.content.Refresh()
}

// setMade says whether there is a document to save and to print.
func (o *options) setMade(made bool) {
	o.save.SetEnabled(made)
	o.print.SetEnabled(made)
}

// get reads the wish.
func (o *options) get() wish {
	w := wish{large: o.large.Checked}
	w.key = pickedID(o.document)
	w.group, _ = data.ParseID(pickedID(o.group))
	w.meeting, _ = data.ParseID(pickedID(o.meeting))
	w.person, _ = data.ParseID(pickedID(o.person))
	w.mentor, _ = data.ParseID(pickedID(o.mentor))
	w.period = data.Span{From: o.from.Date(), Until: o.to.Date()}
	w.names, _ = data.ParseNameStyle(pickedID(o.names))
	w.recipient = pickedID(o.leaving.recipient)
	paper, _ := strconv.Atoi(pickedID(o.paper))
	w.paper = data.Paper(paper)
	return w
}

func pickedID(p *kit.Picker) string {
	o, _ := p.Selected()
	return o.ID
}

func documentOptions() []kit.PickerOption {
	var list []kit.PickerOption
	for _, d := range reports.Documents {
		list = append(list, kit.PickerOption{ID: d.Key, Label: lang.L(d.Title)})
	}
	return list
}

func nameOptions() []kit.PickerOption {
	var list []kit.PickerOption
	for _, s := range []data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly} {
		list = append(list, kit.PickerOption{ID: s.String(), Label: words.NameStyle(s)})
	}
	return list
}

func paperOptions() []kit.PickerOption {
	var list []kit.PickerOption
	for _, p := range []data.Paper{data.A4, data.Letter} {
		list = append(list, kit.PickerOption{ID: strconv.Itoa(int(p)), Label: words.Paper(p)})
	}
	return list
}
