package pairs

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

func (v *pageView) goOn() {
	v.step(lang.L("They go on"), lang.L("Save"), data.Active, nil)
}

func (v *pageView) pause() {
	v.step(lang.L("Pause the pair"), lang.L("Pause"), data.OnPause, nil)
}

func (v *pageView) end() {
	v.step(lang.L("End the pair"), lang.L("End the pair"), data.Ended, reasonPicker())
}

func (v *pageView) takeBack() {
	v.step(lang.L("Take the proposal back"), lang.L("Take it back"), data.Ended, reasonPicker())
}

func (v *pageView) transfer() {
	v.host.Go(screen.Location{Screen: screen.Pairs, Part: screen.Transfer, ID: v.facts.pair().ID})
}

// changeStage asks to which stage the pair comes, the next one being offered.
func (v *pageView) changeStage() {
	now := v.facts.pair().Now()
	stage := stagePicker(min(now.Stage+1, data.EndingWell))
	v.askStep(lang.L("Change the stage"), lang.L("Save"), kit.NewField(lang.L("They come to"), stage, ""),
		func(step *data.PairStep) { step.Stage, step.State = stage.Selected(), now.State })
}

// step asks for the day of a step, a note and, where the pair ends, the
// reason; and notes the step.
func (v *pageView) step(title, verb string, state data.PairState, reason *kit.Picker[data.EndReason]) {
	var why *kit.Field
	if reason != nil {
		why = kit.NewField(lang.L("Why"), reason, lang.L("The pair’s history stays."))
	}
	v.askStep(title, verb, why, func(step *data.PairStep) {
		step.State = state
		if reason != nil {
			step.Reason = reason.Selected()
		}
	})
}

// askStep is the dialog of a step: a field of its own, or nil, the day and a
// note.
func (v *pageView) askStep(title, verb string, own *kit.Field, fill func(*data.PairStep)) {
	date, note := form.DateField(v.facts.today, v.facts.today, screen.DateOrder(v.host)), form.Lines("", 2)
	fields := form.Fields{
		"date": kit.NewField(lang.L("From"), date, ""),
		"note": kit.NewField(lang.L("Note"), note, ""),
	}
	content := kit.VStack(kit.Gap8)
	if own != nil {
		fields["reason"] = own
		content.Add(own)
	}
	content.Add(fields["date"])
	content.Add(fields["note"])
	d := kit.FormDialog(v.host.Window(), title, content, verb, func() error {
		on, err := form.NeedDate("date", date)
		step := data.PairStep{Date: on, Stage: v.facts.pair().Now().Stage, Note: form.Text(note)}
		fill(&step)
		if err = errors.Join(step.Validate(), err); err == nil {
			err = v.host.Store().StepPair(v.facts.pair().ID, step)
		}
		return fields.Said(err)
	})
	d.OnClosed = v.goOnWithKeyboard
}

// stagePicker offers the stages, one of them picked.
func stagePicker(picked data.Stage) *kit.Picker[data.Stage] {
	p := kit.NewPicker("", kit.Options(data.Stages[:], words.Stage), nil)
	p.SetSelected(picked)
	return p
}

// reasonPicker offers why a pair ends; a transfer is a step of its own.
func reasonPicker() *kit.Picker[data.EndReason] {
	reasons := slices.DeleteFunc(slices.Clone(data.EndReasons[:]), func(r data.EndReason) bool { return r == data.Transferred })
	return kit.NewPicker(lang.L("Choose a reason"), kit.Options(reasons, words.EndReason), nil)
}
