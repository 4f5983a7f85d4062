package documents

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// options is the column of choices beside the list of documents.
type options struct {
	content *fyne.Container
	// onChanged is called when the person chooses anything.
	onChanged func()

	see            *kit.Button         // leads to the pages
	pages          *fyne.Container     // holds it, where there is no room for them beside
	document       *kit.Picker[string] // in place of the list where there is no room for it
	documentField  *kit.Field
	group, meeting *kit.Picker[data.ID]
	groupField     *kit.Field // only where there are several groups
	only           *kit.Picker[data.ID]
	onlyField      *kit.Field // likewise, with all of them to choose as well
	groups         int        // how many there are
	meetingFields  *fyne.Container
	person, mentor *kit.Picker[data.ID]
	personField    *kit.Field
	mentorField    *kit.Field
	from, to       *kit.DateField
	periodFields   *fyne.Container
	namesField     *kit.Field // not of a document that says the full name anyway, or none
	overlap        *kit.Paragraph
	names          *kit.Picker[data.NameStyle]
	paper          *kit.Picker[data.Paper]
	large          *kit.Check
	leaving        *leaving
	certificate    *certificate
	warning        *kit.Paragraph // about the file that is made
}

func newOptions(h screen.Host, onChanged func()) *options {
	o := &options{onChanged: onChanged}
	changed := func(data.ID) { onChanged() }
	o.document = kit.NewPicker("", documentOptions(screen.Lead(h)), func(string) { onChanged() })
	o.group = kit.NewPicker("", nil, changed)
	o.only = kit.NewPicker("", nil, changed)
	o.meeting = kit.NewPicker(lang.L("Choose a meeting"), nil, changed)
	o.person = kit.NewPicker(lang.L("Choose a person"), nil, changed)
	o.mentor = kit.NewPicker(lang.L("Choose a mentor"), nil, changed)
	order := screen.DateOrder(h)
	o.from = kit.NewDateField(h.Today(), order, func(data.Date) {
		o.to.Judge() // the two are judged together
		onChanged()
	})
	o.from.Refuse = func(d data.Date) string {
		switch {
		case (data.Span{From: d}).ValidateBegun(h.Today()) != nil:
			return lang.L("This day is still to come.")
		case o.to.Valid() && (data.Span{From: d, Until: o.to.Date()}).Validate() != nil:
			return lang.L("This day lies after the last one.")
		}
		return ""
	}
	o.to = kit.NewDateField(h.Today(), order, func(data.Date) {
		o.from.Judge()
		onChanged()
	})
	o.to.Refuse = func(d data.Date) string {
		if o.from.Valid() && (data.Span{From: o.from.Date(), Until: d}).Validate() != nil {
			return lang.L("This day lies before the first one.")
		}
		return ""
	}
	o.from.OnValid, o.to.OnValid = onChanged, onChanged
	o.names = kit.NewPicker("", kit.Options([]data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly}, words.NameStyle),
		func(data.NameStyle) { onChanged() })
	o.paper = kit.NewPicker("", kit.Options([]data.Paper{data.A4, data.Letter}, words.Paper), func(data.Paper) { onChanged() })
	o.large = kit.NewCheck(lang.L("Large print"), func(bool) { onChanged() })
	o.leaving = newLeaving(onChanged)
	o.certificate = newCertificate(onChanged)
	o.warning = kit.CaptionParagraph("")

	o.see = kit.NewButton(lang.L("See the pages"), kit.Secondary, nil)
	o.pages = kit.Leading(o.see)
	o.documentField = kit.NewField(lang.L("Document"), o.document, "")
	o.groupField = kit.NewField(lang.L("Group"), o.group, "")
	o.onlyField = kit.NewField(lang.L("Group"), o.only, "")
	o.meetingFields = kit.VStack(kit.Gap8, kit.NewField(lang.L("Meeting"), o.meeting, ""))
	o.personField = kit.NewField(lang.L("About"), o.person, "")
	o.mentorField = kit.NewField(lang.L("Mentor"), o.mentor, "")
	o.periodFields = kit.VStack(kit.Gap8, kit.NewField(lang.L("From"), o.from, ""), kit.NewField(lang.L("To"), o.to, ""))
	o.overlap = kit.CaptionParagraph(lang.L("Small counts of people are not told. Two summaries whose periods or groups overlap can be subtracted from each other: hand out one of them."))
	o.namesField = kit.NewField(lang.L("Names"), o.names, "")
	o.content = kit.VStack(kit.Gap8,
		o.documentField, o.pages, o.groupField, o.onlyField, o.meetingFields, o.personField, o.leaving.content, o.certificate.content,
		o.mentorField, o.periodFields, o.overlap, o.namesField,
		kit.NewField(lang.L("Paper"), o.paper, ""), o.large,
		o.leaving.may.content, kit.NewDivider(), o.warning)
	return o
}

// setLists offers what the programme holds.
func (o *options) setLists(l lists, today data.Date) {
	o.group.SetOptions(form.GroupOptions(l.groups, "", today))
	o.only.SetOptions(form.GroupOptions(l.groups, lang.L("All groups"), today))
	o.groups = len(l.groups)
	o.meeting.SetOptions(l.meetingOptions(today))
	o.person.SetOptions(l.personOptions())
	o.mentor.SetOptions(l.mentorOptions())
}

// set shows a wish.
func (o *options) set(w wish) {
	o.document.SetSelected(w.key)
	o.group.SetSelected(w.group)
	o.only.SetSelected(w.only)
	o.meeting.SetSelected(w.meeting)
	o.person.SetSelected(w.person)
	o.mentor.SetSelected(w.mentor)
	if !w.unread { // else what is typed stays, to be put right
		o.from.SetDate(w.period.From)
		o.to.SetDate(w.period.Until)
	}
	o.names.SetSelected(w.names)
	o.paper.SetSelected(w.paper)
	o.large.SetValue(w.large)
	d, _ := reports.DocumentByKey(w.key)
	kit.ShowIf(o.groups > 1 && (d.About == reports.AboutMeeting || d.About == reports.AboutGroup), o.groupField)
	kit.ShowIf(o.groups > 1 && d.Figures, o.onlyField)
	kit.ShowIf(d.About == reports.AboutMeeting, o.meetingFields)
	kit.ShowIf(d.About == reports.AboutPerson, o.personField)
	kit.ShowIf(d.About == reports.AboutMentor, o.mentorField)
	kit.ShowIf(d.Period, o.periodFields)
	kit.ShowIf(d.Recipient && !w.person.IsZero(), o.leaving.content, o.leaving.may.content)
	kit.ShowIf(d.Honour && !w.person.IsZero(), o.certificate.content)
	kit.ShowIf(!d.Recipient && !d.Themself && !d.Figures, o.namesField)
	kit.ShowIf(d.Figures, o.overlap)
	o.warning.SetText(warning(d))
	o.content.Refresh()
}

// warning says what happens to a document that is made: it is plain to read. Or
// it says why none can be made.
func warning(d reports.Document) string {
	if kit.OnlyLooking() {
		return lang.L("In a backup that is only looked at, documents can be read but not saved or printed: each that is handed out is noted in the programme. Restore the backup to make them.")
	}
	text := lang.L("Your passphrase does not protect what is saved. The copy that opens is removed when Alongside locks or closes.")
	if d.Recipient || d.Everything || d.Asks {
		text = lang.L("It carries the full name.") + " " + text
	}
	return text
}

// get reads the wish.
func (o *options) get() wish {
	return wish{
		key:   o.document.Selected(),
		group: o.group.Selected(), only: o.only.Selected(), meeting: o.meeting.Selected(),
		person: o.person.Selected(), mentor: o.mentor.Selected(),
		period: data.Span{From: o.from.Date(), Until: o.to.Date()}, unread: !o.from.Valid() || !o.to.Valid(),
		names: o.names.Selected(), paper: o.paper.Selected(), large: o.large.Checked,
		recipient: o.leaving.recipient.Selected(),
		honour:    o.certificate.honour.Selected(), called: o.certificate.called.Selected(), typed: strings.TrimSpace(o.certificate.typed.Text),
	}
}

func documentOptions(lead bool) []kit.Option[string] {
	var list []kit.Option[string]
	for _, d := range offered(lead) {
		list = append(list, kit.Option[string]{Value: d.Key, Label: lang.L(d.Title)})
	}
	return list
}
