package register

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// remark asks for what there is to note with the chosen person's mark: a
// remark, leaving early, and the arrival where the group keeps it. The whole
// mark is stored then, so that the form begins with what the store has made of
// it.
func (s *Screen) remark() {
	s.settle()
	chosen, offer, ok := s.chosen()
	if !ok || offer {
		s.sayNobodyChosen()
		return
	}
	if s.refuses(chosen.Mark.Status) {
		return
	}
	f := newRemarkForm(s.evening, s.known(chosen), s.host.Today())
	kit.FormDialog(s.host.Window(), s.evening.names.Of(chosen.Person), f.content, lang.L("Save"), func() error {
		mark, err := f.read()
		if err != nil {
			return err
		}
		return words.Said(s.host.Store().EditMark(mark))
	}).Tells(chosen.Mark.Note).Resumes(aRemark, s.evening.register.Meeting.ID, chosen.Person.ID)
}

// remarkForm is the dialog about one mark.
type remarkForm struct {
	mark    data.Mark
	began   data.TimeOfDay // the meeting
	note    *kit.Entry
	left    *kit.Check
	leftAt  *kit.TimeField
	arrived *kit.TimeField
	content fyne.CanvasObject
}

func newRemarkForm(e *evening, row data.RegisterRow, today data.Date) *remarkForm {
	f := &remarkForm{
		mark: row.Mark, began: e.register.Meeting.Start, note: kit.NewEntry(""), left: kit.NewCheck(lang.L("Left early"), nil),
		leftAt: kit.NewTimeField(nil), arrived: kit.NewTimeField(nil),
	}
	f.note.SetValue(row.Mark.Note)
	f.left.SetValue(row.Mark.LeftEarly)
	f.leftAt.SetTime(row.Mark.LeftAt)
	f.arrived.SetTime(row.Mark.Arrived)

	fields := kit.VStack(kit.Gap16)
	if known := inFull(row, e.names, today); known != "" {
		fields.Add(kit.NewParagraph(known))
	}
	fields.Add(kit.NewField(lang.L("Remark"), f.note, lang.L("Shown in this row and on the mentor’s review.")))
	if row.Mark.Status.Attended() {
		fields.Add(f.left)
		fields.Add(kit.NewField(lang.L("Left at"), f.leftAt, lang.L("Only if you want to keep it.")))
		if e.group.KeepArrival {
			fields.Add(kit.NewField(lang.L("Came at"), f.arrived, ""))
		}
	}
	f.content = fields
	return f
}

// inFull is all that was known beforehand of somebody: a row may be too narrow
// for it.
func inFull(row data.RegisterRow, names data.Names, today data.Date) string {
	strong, plain := hints(row, names, today)
	return strings.Join(append(strong, plain...), " · ")
}

// read returns the mark as the form has it, or what is wrong.
func (f *remarkForm) read() (data.Mark, error) {
	if !f.leftAt.Valid() || !f.arrived.Valid() {
		return f.mark, errors.New(lang.L("Say at what time, like 19:00."))
	}
	if left := f.leftAt.Time(); !left.IsZero() {
		if left.Precedes(f.began) {
			return f.mark, errors.New(lang.L("The meeting began at {{.Time}}. Say when they left after that.", words.With{"Time": f.began}))
		}
		if came := f.arrived.Time(); !came.IsZero() && left.Precedes(came) {
			return f.mark, errors.New(lang.L("They came at {{.Time}}. Say when they left after that.", words.With{"Time": came}))
		}
	}
	m := f.mark
	m.Note = kit.OneLine(f.note.Text)
	m.Arrived = f.arrived.Time()
	m.LeftAt = f.leftAt.Time()
	untick := m.LeftEarly && !f.left.Checked
	m.LeftEarly = f.left.Checked || !untick && !m.LeftAt.IsZero()
	if !m.LeftEarly {
		m.LeftAt = 0
	}
	return m, nil
}
