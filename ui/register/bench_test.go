package register_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// crowd is the register of a meeting tonight with so many members of so many
// people.
func crowd(b *testing.B, people, members int) *uitest.Host {
	b.Helper()
	today := data.DateOf(uitest.Evening)
	group := data.Group{ID: data.NewID(), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-70)},
	}}
	tonight := data.Meeting{ID: data.NewID(), Group: group.ID, Date: today, Slot: today, Start: data.At(19, 0), State: data.Open}
	var r data.Records
	if people > 0 {
		config := sample.Full(today)
		config.People = people
		r = sample.Make(config)
	}
	r.Groups, r.Meetings = append(r.Groups, group), append(r.Meetings, tonight)
	for _, p := range r.People[:members] {
		r.Memberships = append(r.Memberships, data.Membership{
			Group: group.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-70)}},
		})
	}
	h := uitest.New(b, r)
	h.Show(register.New(h), screen.Location{Screen: screen.Register, ID: tonight.ID})
	return h
}

// draw is what the driver does for a frame, in software.
func draw(h *uitest.Host) { h.Window().Canvas().Capture() }

// taking keeps how long each of a few things takes at best: what else the
// machine is busy with counts for nothing.
type taking map[int]time.Duration

func (t taking) measure(what int, do func()) {
	begin := time.Now()
	do()
	if d := time.Since(begin); t[what] == 0 || d < t[what] {
		t[what] = d
	}
}

// mean is in milliseconds.
func (t taking) mean() float64 {
	total := time.Duration(0)
	for _, d := range t {
		total += d
	}
	return total.Seconds() * 1000 / float64(len(t))
}

// BenchmarkAKeystrokeAmongTwoThousandPeople compares a keystroke in the search
// and the frame after it with a frame of the same screen whose list is empty.
func BenchmarkAKeystrokeAmongTwoThousandPeople(b *testing.B) {
	full, empty := crowd(b, 2000, 400), crowd(b, 0, 0)
	stroke, work, frame := taking{}, taking{}, taking{}
	for b.Loop() {
		what := 0
		for _, query := range []string{"mar", "sam t", "tailor"} {
			for _, letter := range query {
				stroke.measure(what, func() {
					work.measure(what, func() { full.Type(string(letter)) })
					draw(full)
				})
				frame.measure(what, func() { draw(empty) })
				what++
			}
			full.Press(fyne.KeyEscape)
		}
	}
	b.ReportMetric(stroke.mean()/frame.mean(), "x-empty")
	b.ReportMetric(work.mean(), "ms-work/stroke")
	b.ReportMetric(frame.mean(), "ms-empty-frame")
}

// BenchmarkAMarkFromKeyToDrawnRow compares a mark by Enter, until the row is
// drawn and the mark stored, with a frame of the same screen whose list is
// empty, and with one of the list as it is: drawing ten rows in software, with
// nothing kept from the frame before, is the greater part of the difference.
func BenchmarkAMarkFromKeyToDrawnRow(b *testing.B) {
	full, empty := crowd(b, 2000, 400), crowd(b, 0, 0)
	mark, work, frame, same := taking{}, taking{}, taking{}, taking{}
	for b.Loop() {
		full.Type("ma")
		mark.measure(0, func() {
			work.measure(0, func() { full.Press(fyne.KeyReturn) })
			draw(full)
		})
		same.measure(0, func() { draw(full) })
		frame.measure(0, func() { draw(empty) })
	}
	b.ReportMetric(mark.mean()-frame.mean(), "ms-over-empty")
	b.ReportMetric(mark.mean()-same.mean(), "ms-over-same-list")
	b.ReportMetric(work.mean(), "ms-work/mark")
	b.ReportMetric(frame.mean(), "ms-empty-frame")
}
