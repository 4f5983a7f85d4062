package pairs

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
)

// pairMaker is the dialog in which a mentee and a mentor are brought together.
// It says what speaks against a pair and never stops anybody.
type pairMaker struct {
	host  screen.Host
	board *board

	mentee, mentor           *kit.Picker
	aboutMentee, aboutMentor *kit.Paragraph
	warnings                 *kit.Paragraph
	date                     *kit.DateField
	state                    *kit.Choice
	fields                   form.Fields
	dialog                   *kit.Dialog
}

// openMakePair asks for a new pair; mentee is who needs a mentor, or none.
func openMakePair(h screen.Host, b *board, mentee data.ID) {
	m := newPairMaker(h, b)
	if !mentee.IsZero() {
		m.mentee.SetSelected(mentee.String())
	}
	m.dialog = kit.FormDialog(h.Window(), lang.L("Make a pair"), m.content(), lang.L("Make the pair"), m.save)
	m.picked()
}

func newPairMaker(h screen.Host, b *board) *pairMaker {
	m := &pairMaker{host: h, board: b}
	changed := func(kit.PickerOption) { m.picked() }
	m.mentee = kit.NewPicker(lang.L("Choose a mentee"), b.menteeOptions(), changed)
	m.mentor = kit.NewPicker(lang.L("Choose a mentor"), b.mentorOptions(), changed)
	m.aboutMentee, m.aboutMentor = kit.CaptionParagraph(""), kit.CaptionParagraph("")
	m.warnings = kit.NewParagraph("").Colored(kit.ColorLate)
	m.date = form.DateField(b.today, b.today, form.DateOrder(h))
	m.state = kit.NewChoice([]string{lang.L("They begin"), lang.L("Only proposed")}, nil)
	m.fields = form.Fields{
		"mentee": kit.NewField(lang.L("Mentee"), m.mentee, ""),
		"mentor": kit.NewField(lang.L("Mentor"), m.mentor, ""),
		"date":   kit.NewField(lang.L("From"), m.date, ""),
		"state":  kit.NewField(lang.L("How far it is"), m.state, ""),
	}
	m.fields["pair"] = m.fields["mentor"]
	return m
}

func (m *pairMaker) content() fyne.CanvasObject {
	f := m.fields
	return kit.VStack(kit.Gap8,
		form.NewBeside(kit.VStack(kit.Gap4, f["mentee"], m.aboutMentee), kit.VStack(kit.Gap4, f["mentor"], m.aboutMentor)),
		m.warnings,
		form.NewBeside(f["date"], f["state"]),
		kit.CaptionParagraph(lang.L("What speaks against a pair is shown so that people decide. Nothing here stops you.")))
}

// picked says what there is to know of those who are chosen.
func (m *pairMaker) picked() {
	mentee, _ := m.board.person(pickedID(m.mentee))
	mentor, _ := m.board.person(pickedID(m.mentor))
	m.aboutMentee.SetText(m.board.aboutMentee(mentee))
	m.aboutMentor.SetText(m.board.aboutMentor(mentor))
	m.warnings.SetText(strings.Join(m.board.warnings(mentee, mentor), "\n"))
	for _, p := range []*kit.Paragraph{m.aboutMentee, m.aboutMentor, m.warnings} {
		setVisible(p, p.Text() != "")
	}
	m.dialog.Refresh()
}

func pickedID(p *kit.Picker) data.ID {
	option, _ := p.Selected()
	id, _ := data.ParseID(option.ID) // none where nobody is picked
	return id
}

// save makes the pair. What it returns is shown in the dialog.
func (m *pairMaker) save() error {
	mentee, mentor := pickedID(m.mentee), pickedID(m.mentor)
	on, err := form.Date("date", m.date)
	switch {
	case err != nil:
	case mentee.IsZero():
		err = form.Wrong("mentee", lang.L("choose a mentee"))
	case mentor.IsZero():
		err = form.Wrong("mentor", lang.L("choose a mentor"))
	case on == 0:
		err = form.Wrong("date", lang.L("a date is needed here"))
	default:
		state := data.Active
		if m.state.Selected() == 1 {
			state = data.Proposed
		}
		_, err = m.host.Store().MakePair(mentee, mentor, on, state)
	}
	return m.fields.Said(err)
}

// menteeOptions are those who wait, the longest first, then the other mentees,
// then everybody else.
func (b *board) menteeOptions() []kit.PickerOption {
	var options []kit.PickerOption
	waits := make(map[data.ID]bool)
	for _, w := range b.waiting {
		waits[w.person.ID] = true
		options = append(options, kit.PickerOption{
			ID: w.person.ID.String(), Label: b.names.Of(w.person), Hint: lang.L("waiting"),
		})
	}
	for _, mentees := range []bool{true, false} {
		for _, p := range b.people {
			if waits[p.ID] || p.Roles.Has(data.Mentee) != mentees {
				continue
			}
			options = append(options, kit.PickerOption{ID: p.ID.String(), Label: b.names.Of(p), Hint: b.mentorNames(p.ID)})
		}
	}
	return options
}

// mentorOptions are the mentors, those with the most room first, then
// everybody else: facilitators can be mentors too.
func (b *board) mentorOptions() []kit.PickerOption {
	people := slices.Clone(b.people)
	rank := func(p data.Person) int {
		switch {
		case !p.Roles.Has(data.Mentor):
			return 1000 // after every mentor
		case b.fullMentor(p):
			return 100 // after every mentor with room
		}
		return -max(0, p.Mentor.Capacity-b.load[p.ID])
	}
	slices.SortStableFunc(people, func(x, y data.Person) int { return cmp.Compare(rank(x), rank(y)) })
	var options []kit.PickerOption
	for _, p := range people {
		hint := ""
		if p.Roles.Has(data.Mentor) {
			hint = b.loadWords(p)
		}
		options = append(options, kit.PickerOption{ID: p.ID.String(), Label: b.names.Of(p), Hint: hint})
	}
	return options
}
