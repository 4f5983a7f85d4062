package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/ui/kit"
)

// The fields of the section for text.
const (
	monthsField = iota
	attendanceField
	trainingField
)

func TestTheConditionsOfGivingBackAreTyped(t *testing.T) {
	r := open(t, data.Records{}, inMentoring)
	r.retype(r.fields()[monthsField], "18")
	r.Press(fyne.KeyReturn)
	r.retype(r.fields()[attendanceField], "0")
	r.leave()
	got := r.programme().GivingBack
	if got.Months != 18 || got.AttendancePercent != 0 {
		t.Errorf("stored are %+v", got)
	}
	r.undo()
	if got := r.fields()[attendanceField].Text; got != "75" {
		t.Errorf("after undo it shows %q", got)
	}
}

func TestConditionsThatNobodyCanMeetAreRefusedInWords(t *testing.T) {
	for name, c := range map[string]struct {
		field       int
		typed, says string
	}{
		"more than all":  {attendanceField, "101", "Type a number from 0 to 100."},
		"less than none": {attendanceField, "-1", "Type a number from 0 to 100."},
		"a lifetime":     {monthsField, "601", "Type a number from 0 to 600."},
		"no number":      {monthsField, "a year", "Type a number from 0 to 600."},
		"nothing":        {monthsField, "", "Type a number from 0 to 600."},
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, data.Records{}, inMentoring)
			r.retype(r.fields()[c.field], c.typed)
			r.leave()
			r.WantSeen(c.says)
			if d := cmp.Diff(data.DefaultGivingBack(), r.programme().GivingBack); d != "" {
				t.Errorf("stored (-want +got):\n%s", d)
			}
		})
	}
}

func TestATrainingIsAskedForAndTheKeyboardStays(t *testing.T) {
	r := open(t, data.Records{}, inMentoring)
	box := r.mentoringSection().asked.Objects[0].(*kit.Check)
	r.Window().Canvas().Focus(box)
	r.Press(fyne.KeySpace)
	if d := cmp.Diff([]string{data.TrainingSafeguarding, data.TrainingCBTBasics}, r.programme().GivingBack.Training); d != "" {
		t.Fatalf("stored (-want +got):\n%s", d)
	}
	r.Press(fyne.KeySpace)
	if d := cmp.Diff([]string{data.TrainingSafeguarding}, r.programme().GivingBack.Training); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestTheProgrammeHasTrainingsOfItsOwn(t *testing.T) {
	r := open(t, data.Records{}, inMentoring)
	add := func(name string) {
		r.retype(r.fields()[trainingField], name)
		r.Press(fyne.KeyReturn)
	}
	add("First aid")
	if d := cmp.Diff([]string{"CBT basics", "Safeguarding", "First aid"}, r.programme().TrainingList); d != "" {
		t.Fatalf("stored (-want +got):\n%s", d)
	}
	add("first AID")
	r.WantSeen("There is a training of that name already.")
	add(" ")
	r.WantSeen("Write what it is called.")
	r.mentoringSection().trainings.remove("Safeguarding")
	p := r.programme()
	if len(p.GivingBack.Training) != 0 || cmp.Diff([]string{"CBT basics", "First aid"}, p.TrainingList) != "" {
		t.Errorf("asked for are %v of %v", p.GivingBack.Training, p.TrainingList)
	}
}

func TestSeveralMentorsAreAllowedForOneMentee(t *testing.T) {
	r := open(t, data.Records{}, inMentoring)
	r.Tick("A mentee may have several mentors at once")
	if !r.programme().SeveralMentors {
		t.Error("that is not stored")
	}
}

func (r room) mentoringSection() *mentoring {
	return r.screen.entries[inMentoring].section.(*mentoring)
}

func TestPicturesOfMentoring(t *testing.T) {
	p := data.NewProgramme("Riverside Recovery")
	p.TrainingList = []string{data.TrainingCBTBasics, data.TrainingSafeguarding, strings.Repeat("First aid ", 20)}
	r := open(t, data.Records{Programme: p}, inMentoring)
	r.retype(r.fields()[monthsField], "a year")
	r.leave()
	r.picture("settings-mentoring-small", 816, 640, kit.Light, 1)
	r.picture("settings-mentoring-dark", 1232, 1100, kit.Dark, 1)
	r.picture("settings-mentoring-contrast", 816, 1000, kit.HighContrastDark, 1)
	r.picture("settings-mentoring-large", 608, 640, kit.Light, 2)
}
