package kit

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"alongside/data"
)

type look struct {
	name    string
	variant Variant
	scale   float32
	size    fyne.Size
}

// scene is something to draw, and what happens once it is on the screen.
type scene struct {
	content fyne.CanvasObject
	then    func(fyne.Window)
}

// looks are those that people want to see, or the hardest one alone when
// nobody looks.
func looks() []look {
	if os.Getenv(shotsFolder) == "" {
		return []look{{"contrast-200", HighContrastDark, 2, fyne.NewSize(1024, 640)}}
	}
	return []look{
		{"light", Light, 1, fyne.NewSize(1280, 800)},
		{"dark", Dark, 1, fyne.NewSize(1280, 800)},
		{"contrast-light", HighContrastLight, 1, fyne.NewSize(1280, 800)},
		{"contrast-dark", HighContrastDark, 1, fyne.NewSize(1280, 800)},
		{"light-200", Light, 2, fyne.NewSize(1440, 900)},
		{"light-small", Light, 1, fyne.NewSize(1024, 640)},
	}
}

// TestGallery draws every widget in scenes like the drawings, and fails when
// one cannot be drawn or is empty.
func TestGallery(t *testing.T) {
	scenes := []struct {
		name string
		make func() scene
	}{
		{"today", func() scene { return scene{content: todayScene()} }},
		{"person", func() scene { return scene{content: personScene()} }},
		{"start", func() scene { return scene{content: startScene()} }},
		{"controls", func() scene { return controlsScene(fyne.Canvas.FocusNext) }},
		{"picker-open", func() scene { return controlsScene(nil) }},
		{"menu", menuScene},
		{"confirm", confirmScene},
		{"danger", dangerScene},
		{"form", formScene},
	}
	for _, l := range looks() {
		for _, s := range scenes {
			t.Run(l.name+"/"+s.name, func(t *testing.T) {
				withTheme(t, l.variant, l.scale)
				scene := s.make()
				w := inWindow(t, scene.content, l.size.Width, l.size.Height)
				if scene.then != nil {
					scene.then(w)
				}
				saveShot(t, w, s.name+"-"+l.name)
			})
		}
	}
}

func sidebar(selected int) fyne.CanvasObject {
	items := VStack(Gap4, Inset(24, 0, 24, 12, Section("Alongside")))
	icons := []Icon{IconToday, IconRegister, IconMeetings, IconPeople, IconPairs, IconDocuments}
	for i, name := range []string{"Today", "Register", "Meetings", "People", "Pairs", "Documents"} {
		item := NewNavItem(icons[i], name, fmt.Sprintf("Ctrl %d", i+1), func() {})
		item.SetSelected(i == selected)
		items.Add(item)
	}
	items.Add(Spacer())
	items.Add(NewNavItem(IconSettings, "Settings", "", func() {}))
	items.Add(NewNavItem(IconLock, "Lock", "Ctrl L", func() {}))
	return Stacked(NewFill(ColorSidebar), Inset(0, 16, 22, 16, items))
}

func shell(selected int, screen fyne.CanvasObject) fyne.CanvasObject {
	places := AtLeast(min(Scaled(208), 300), 0, sidebar(selected))
	return container.NewBorder(nil, nil, places, nil, Inset(24, 32, 24, 32, screen))
}

func todayScene() fyne.CanvasObject {
	row := func(tag string, tone Tone, name, what, more, button string) fyne.CanvasObject {
		return VStack(0, Inset(Gap8+2, 0, Gap8+2, 0, FoldingColumns(Gap16,
			[]Column{Fixed(92), Fixed(120), Share(1), Fixed(112)},
			NewTag(tag, tone), RowName(name), VStack(0, NewParagraph(what), CaptionParagraph(more)),
			NewButton(button, Secondary, nil))), NewDivider())
	}
	calls := VStack(0, Section("Who needs a call"), Muted("7 people. A few minutes on the phone keeps people coming.").Ellipsis(), Gap(12),
		row("Review", ToneAbsent, "Yusuf H.", "Missed the last 3 meetings.", "Last here 22 October · mentor Ben A. rang on 2 November", "Log a call"),
		row("Check in", ToneLate, "Dana K.", "Missed the last 2 meetings.", "Last here 5 November · mentor Ruth S.", "Log a call"),
		row("Quiet pair", ToneLate, "Leo F.", "No one-to-one with Grace B. for 16 days.", "Usually weekly", "Open pair"),
		row("Milestone", ToneAccent, "Jordan P.", "60 days today.", "Happy for the group to know", "Certificate"),
	)
	bars := []Bar{}
	for _, v := range []float64{15, 17, 16, 18, 0, 17, 19, 18.5, 20, 19, 21, 22} {
		bars = append(bars, Bar{Value: v, NotRecorded: v == 0})
	}
	side := VStack(Gap8, Section("Thursday group"), Muted("Attendance, last 12 meetings").Ellipsis(), Gap(Gap8),
		NewBarChart(bars, "27 Aug", "12 Nov · 19 of 22"), Gap(Gap8), Section("Coming up"))
	return shell(0, Page(Gap16, Head(PageTitle("Good evening"), Muted("Thursday 19 November")),
		Page(Gap24, NewBanner("Thursday group, 19:00", "St Luke’s hall · 24 expected, 2 have told us they are away", "Take attendance", nil),
			LeadPane(40, 300, Scroll(side), Scroll(calls)), nil), nil))
}

func personScene() fyne.CanvasObject {
	strip := []data.Status{1, 1, 1, 4, 1, 2, 1, 1, 0, 1, 3, 1, 2, 1, 4, 4}
	columns := []Column{Fixed(114), Fixed(130), Share(1), Share(1)}
	table := VStack(0, Columns(Gap16, columns, Label("Date"), Label("Status"), Label("Activity"), Label("Note")), Gap(Gap4), NewDivider())
	for _, s := range []data.Status{4, 1, 2, 3, 0} {
		table.Add(AtLeast(0, Scaled(43), Columns(Gap16, columns, Body("12 Nov"), NewStatusBadge(s), Body("Coping card").Ellipsis(), Body("Left early, 20:10").Ellipsis())))
		table.Add(NewDivider())
	}
	figure := func(number, caption string) fyne.CanvasObject {
		return VStack(0, BigFigure(number, Figure28, ColorText), Caption(caption))
	}
	figures := Wrap(48, figure("11 of 14", "meetings attended (79 %)"), figure("2", "missed in a row"),
		figure("5 November", "last here"), figure("4 of 5", "one-to-ones kept"))
	long := make([]data.Status, 60)
	for i := range long {
		long[i] = data.Status(i * i % 5)
	}
	body := VStack(Gap16, figures, Section("This term"), NewStatusStrip(strip, "6 Aug", "19 Nov"), table,
		Section("All"), NewStatusStrip(long, "6 Aug 2025", "19 Nov 2026"))
	head := VStack(0, NewLink("‹ People", nil), Head(PageTitle("Dana K."), Muted("Mentee · with Ruth S. since 3 September, building trust · Thursday group").Ellipsis(),
		NewButton("Log a call", Secondary, nil), NewButton("Edit", Secondary, nil), NewButton("Attendance review", Primary, nil)))
	toaster := NewToaster((&clock{}).after)
	toaster.Toast("Marked Priya N. late", "Undo", "Ctrl Z", func() {})
	return Stacked(shell(3, Page(Gap16, head, Page(Gap16, NewTabs([]string{"Attendance", "One-to-ones", "Goals", "Path and milestones", "Consents", "Details"}, nil), Scroll(body), nil), nil)), Inset(0, 0, 0, 208, toaster))
}

func startScene() fyne.CanvasObject {
	return CentredAtMost(720, VStack(14, Gap(60), Display("Alongside"),
		MutedParagraph("Attendance, activities and mentor pairs for recovery groups.\nEverything stays on this computer, in one locked file."),
		NewCard("Have a look round", "An invented programme: forty people have come to it in a year. Nothing you do in it matters.", true, NewButton("Try the sample", Primary, nil)),
		NewCard("Start your programme", "A name, a passphrase, and a recovery key to print. Three minutes.", false, NewButton("Start", Secondary, nil)),
		NewCard("Open or restore", "A programme file, or a backup of one.", false, NewButton("Open", Secondary, nil)),
		Label("On this computer"), HStack(Gap8, Grow(ItemName("Riverside Recovery")), Muted("last opened yesterday")), NewDivider()))
}
