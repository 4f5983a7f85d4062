package contactlog

import (
	"testing"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/words"
)

var today = data.NewDate(2026, 11, 19)

func TestTheDayOfWhatHasBeenIsTheLatestSuchDay(t *testing.T) {
	words.Install()
	for _, c := range []struct {
		text  string
		order written.Order
		want  data.Date
		bad   bool
	}{
		{text: "3 nov", want: data.NewDate(2026, 11, 3)},
		{text: "today", want: today},
		{text: "yesterday", want: today - 1},
		{text: "20 dec", want: data.NewDate(2025, 12, 20)},
		{text: "3/5", want: data.NewDate(2026, 5, 3)},
		{text: "3/5", order: written.MonthFirst, want: data.NewDate(2026, 3, 5)},
		{text: "3 feb 2024", want: data.NewDate(2024, 2, 3)},
		{text: "tomorrow", bad: true},
		{text: "20 dec 2026", bad: true},
		{text: "31 feb", bad: true},
		{text: "soon", bad: true},
	} {
		t.Run(c.text, func(t *testing.T) {
			got, wrong := readDate(c.text, today, c.order)
			if got != c.want || (wrong != "") != c.bad {
				t.Errorf("got %v, %q", got, wrong)
			}
		})
	}
}

func TestTheNextTimeComesAfterTheRowsDay(t *testing.T) {
	words.Install()
	date := data.NewDate(2025, 12, 20) // a Saturday
	for _, c := range []struct {
		text string
		want data.Date
		bad  bool
	}{
		{text: "", want: 0},
		{text: "3 jan", want: data.NewDate(2026, 1, 3)},
		{text: "20 dec", want: date},
		{text: "10 june", want: data.NewDate(2026, 6, 10)},
		{text: "tue", want: data.NewDate(2025, 12, 23)},
		{text: "1 dec 2025", bad: true},
		{text: "later", bad: true},
	} {
		t.Run(c.text, func(t *testing.T) {
			got, wrong := readNext(c.text, date, written.DayFirst)
			if got != c.want || (wrong != "") != c.bad {
				t.Errorf("got %v, %q", got, wrong)
			}
		})
	}
}

func TestFirstLettersOfAnyWordChoose(t *testing.T) {
	words.Install()
	for _, c := range []struct {
		text string
		want data.ContactWhere
		bad  bool
	}{
		{text: "", want: data.Nowhere},
		{text: "cafe", want: data.AtCafe},
		{text: "H", want: data.AtHome},
		{text: "w", want: data.OnAWalk},
		{text: "at the v", want: data.AtVenue},
		{text: "at", bad: true}, // home, or the venue
		{text: "pub", bad: true},
	} {
		t.Run(c.text, func(t *testing.T) {
			got, ok := readChoice(c.text, wheres())
			if ok == c.bad || ok && got.value != c.want {
				t.Errorf("got %v, %v", got, ok)
			}
		})
	}
}

func TestHowTheyMetIsReadFromItsFirstLetters(t *testing.T) {
	words.Install()
	for typed, want := range map[string]data.ContactHow{
		"": data.InPerson, "i": data.InPerson, "person": data.InPerson, "p": data.ByPhone, "Phone": data.ByPhone, "v": data.ByVideo, "t": data.ByText,
	} {
		if got, ok := readChoice(typed, hows()); !ok || got.value != want {
			t.Errorf("%q is %v, %v", typed, got, ok)
		}
	}
}

func TestWhatMayBeWrittenIsSaid(t *testing.T) {
	words.Install()
	if got, want := listed(hows()), "in person, phone, video or text message"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
