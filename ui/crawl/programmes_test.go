package crawl

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

var (
	large = uitest.Look{Name: "1280x800", Size: fyne.NewSize(1280, 800), Variant: kit.Light, Scale: 1}
	small = uitest.Look{Name: "1024x640", Size: fyne.NewSize(1024, 640), Variant: kit.Dark, Scale: 1}
	huge  = uitest.Look{Name: "1024x640 at 200 %", Size: fyne.NewSize(1024, 640), Variant: kit.Light, Scale: kit.MaxTextScale}
)

// programmes are those that are crawled through. The ways are longest in the sample,
// where everything is; where nothing is yet, and where names are odd, they need not
// lead again to what the sample has.
func programmes() []program {
	full := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Today: data.DateOf(uitest.Evening)})
	full.Requests = append(full.Requests, data.AccessRequest{
		ID: data.ID{14: 7}, Person: full.People[0].ID, Asked: data.DateOf(uitest.Evening).AddDays(-9),
	})
	leaveForNext(&full)
	endedGroup(&full)
	empty := data.Records{Activities: catalogue.Catalogue(), Programme: data.NewProgramme("Riverside Recovery")}
	odd := oddNames()
	looks := []uitest.Look{large, small, huge}
	return []program{
		{"sample", &full, append(rooms(), about(&full)...), looks, 200, 9},
		{"empty", &empty, rooms(), looks, 90, 4},
		{"odd names", &odd, append(append(rooms()[:5:5], reviews), about(&odd)...), looks, 40, 4},
		{"outside", nil, outside(), []uitest.Look{large}, 30, 9},
	}
}

// leaveForNext has the last meeting of the first group leave something to the next, to be
// ticked.
func leaveForNext(r *data.Records) {
	last := -1
	for i, m := range r.Meetings {
		if m.Group == r.Groups[0].ID && m.State == data.Closed && (last < 0 || r.Meetings[last].Before(m)) {
			last = i
		}
	}
	r.Meetings[last].ForNext = "Bring tea\nAsk about the key"
}

// endedGroup adds a group that has ended, and can begin again.
func endedGroup(r *data.Records) {
	began := data.DateOf(uitest.Evening).AddDays(-200)
	g := data.Group{ID: data.ID{14: 9}, Name: "Monday group", Schedule: data.Schedule{
		Weekday: time.Monday, Start: data.At(18, 0), Minutes: 60, Weeks: 1, Span: data.Span{From: began, Until: began.AddDays(90)},
	}}
	r.Groups = append(r.Groups, g)
	r.Memberships = append(r.Memberships, data.Membership{
		Group: g.ID, Person: r.People[0].ID, Spans: []data.Span{{From: began, Until: began.AddDays(90)}},
	})
}

// oddNames is a programme of people with names that are long, of other scripts or
// hardly there, one of whom has left. Some are in its group, and one walks alongside
// two, of whom no font of this computer has every letter.
func oddNames() data.Records {
	began := data.DateOf(uitest.Evening).AddDays(-100)
	r := data.Records{Activities: catalogue.Catalogue(), Programme: data.NewProgramme(strings.Repeat("Lighthouse ", 9))}
	group := data.Group{
		ID: data.ID{14: 1}, Name: strings.Repeat("Donnerstagsgesprächskreis ", 4), Place: "Straße der Jugend",
		Schedule: data.Schedule{
			Weekday: uitest.Evening.Weekday(), Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: began},
		},
	}
	r.Groups = append(r.Groups, group)
	for i, name := range [][2]string{
		{"Wolfeschlegelsteinhausenbergerdorff", "Papadimitrakopoulou-Featherstonehaugh"},
		{"محمد", "الأنصاري"},
		{"Đặng", "Thị Ngọc"},
		{"芳", "王"},
		{"Ольга", "Щербакова"},
		{"X", ""},
		{"O’Brien", "d’Arcy"},
	} {
		p := data.Person{
			ID: data.ID{15: byte(i + 1)}, First: name[0], Last: name[1], Roles: data.Mentee,
			Joined: began,
		}
		if i == 6 {
			p.Left = data.DateOf(uitest.Evening).AddDays(-9)
		}
		if i < 4 {
			r.Memberships = append(r.Memberships, data.Membership{Group: group.ID, Person: p.ID, Spans: []data.Span{{From: began}}})
		}
		r.People = append(r.People, p)
	}
	r.People[1].Roles = data.Mentor
	for i, mentee := range []int{0, 3} {
		r.Pairs = append(r.Pairs, data.Pair{
			ID: data.ID{13: byte(i + 1)}, Mentee: r.People[mentee].ID, Mentor: r.People[1].ID,
			Steps: []data.PairStep{{Date: began, State: data.Active, Stage: data.GettingToKnow}},
		})
	}
	return r
}
