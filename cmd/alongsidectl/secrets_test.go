package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/vault"
	"alongside/reports"
)

// secret is a text that stands in one place of one record and nowhere else.
type secret struct {
	text  string
	place string  // like "person Last"
	of    data.ID // whom a text in somebody's own record is about
}

// manySecrets is how many there are at the least.
const manySecrets = 2000

// secretive is a programme in which every text is a secret.
func secretive(today data.Date) (r data.Records, all []secret) {
	r = sample.Make(sample.Config{Seed: 9, People: 90, Years: 1, Groups: 2, Today: today})
	hide := func(kind string, of data.ID) func(place, text string) string {
		return func(place, _ string) string {
			s := secret{fmt.Sprintf("Qv%04dzx", len(all)), kind + " " + place, of}
			all = append(all, s)
			return s.text
		}
	}
	for i := range r.People {
		p := &r.People[i]
		p.First, p.Last, p.Alias, p.Code, p.Email, p.Phone, p.Note = "x", "x", "x", "x", "x", "x", "x"
		p.Path.Commitment, p.Path.Wishes, p.Area, p.Mentor.Availability = "x", "x", "x", "x"
		p.Formerly = []data.Called{{First: "x", Last: "x", Code: "x"}}
		p.Away = append(p.Away, data.Away{Kind: data.ToldUs, Span: data.Span{From: today.AddDays(200)}, Reason: "x"})
		data.EachText(p, hide("person", p.ID))
		riverside.EachName(p, hide("person", p.ID))
	}
	for i := range r.Groups {
		r.Groups[i].Note = "x"
		data.EachText(&r.Groups[i], hide("group", data.ID{}))
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		m.Note, m.ForNext = "x", "x"
		data.EachText(m, hide("meeting", data.ID{}))
	}
	for i := range r.Marks {
		if r.Marks[i].Note == "" && i%4 == 0 {
			r.Marks[i].Note = "x"
		}
		data.EachText(&r.Marks[i], hide("mark", r.Marks[i].Person))
	}
	for i := range r.Pairs {
		data.EachText(&r.Pairs[i], hide("pair", data.ID{}))
	}
	for i := range r.Contacts {
		r.Contacts[i].Note, r.Contacts[i].Themes = "x", "x"
		data.EachText(&r.Contacts[i], hide("contact", data.ID{}))
	}
	for i := range r.Goals {
		data.EachText(&r.Goals[i], hide("goal", r.Goals[i].Person))
	}
	for i := range r.Dismissals {
		data.EachText(&r.Dismissals[i], hide("dismissal", r.Dismissals[i].Person))
	}
	for i := range r.Consents {
		data.EachText(&r.Consents[i], hide("consent", r.Consents[i].Person))
	}
	for i := range r.Slips {
		data.EachText(&r.Slips[i], hide("slip", r.Slips[i].Person))
	}
	return r, all
}

// unpacked is everything that stands in a file: of a workbook in its parts, of a PDF in its
// streams.
func unpacked(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	switch filepath.Ext(path) {
	case ".pdf":
		plain, err := textOfPDF(text)
		if err != nil || !strings.Contains(plain, " ") {
			t.Fatalf("%s cannot be read: %v", path, err)
		}
		text += plain
	case ".xlsx":
		z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			part, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			plain, err := io.ReadAll(part)
			if err != nil {
				t.Fatal(err)
			}
			text += string(plain)
		}
	}
	return strings.ReplaceAll(text, "\r\n ", "") // lines of a calendar that go on
}

// What a person asks for holds what it is about and nothing else: in no style of names
// what the style hides, and no secret is left in any other file.
func TestNoSecretStandsWhereNobodyAskedForIt(t *testing.T) {
	today := data.DateOf(evening)
	records, secrets := secretive(today)
	if len(secrets) < manySecrets {
		t.Fatalf("only %d secrets are planted", len(secrets))
	}
	content, key := makeFile(t, records)
	home, work, temporary := t.TempDir(), t.TempDir(), t.TempDir()
	for _, name := range []string{"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"} {
		t.Setenv(name, home)
	}
	t.Setenv("TMPDIR", temporary)
	file, keyFile := filepath.Join(work, "a.alongside"), filepath.Join(work, "key")
	for path, content := range map[string][]byte{file: content, keyFile: []byte(key.String() + "\n")} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(work, "out")
	if err := os.Mkdir(out, 0o700); err != nil {
		t.Fatal(err)
	}
	var lastSaid string
	do := func(args ...string) error {
		var said bytes.Buffer
		clock := func() time.Time { return evening }
		term := &terminal{in: strings.NewReader(""), out: &said, problems: &said, now: clock, work: func() vault.Params { return vault.Floor }, seen: home}
		root := newRoot(term)
		root.SetArgs(append(args, "--passphrase-file", keyFile))
		err := root.Execute()
		if err != nil {
			said.WriteString(err.Error())
		}
		for _, s := range secrets {
			if strings.Contains(said.String(), s.text) {
				t.Errorf("%v says %s", args[:1], s.place)
			}
		}
		lastSaid = said.String()
		return err
	}
	mustDo := func(args ...string) {
		t.Helper()
		if err := do(args...); err != nil {
			t.Fatalf("%v: %v: %s", args[:2], err, lastSaid)
		}
	}
	about := map[string]data.ID{} // whom a file is about
	mentee, mentor := records.Pairs[0].Mentee, records.Pairs[0].Mentor
	mentors := map[data.ID]bool{}
	for _, p := range records.Pairs {
		mentors[p.Mentor] = mentors[p.Mentor] || p.Mentee == mentee
	}
	var held data.ID
	for _, m := range records.Meetings {
		if m.State == data.Closed {
			held = m.ID
		}
	}
	for _, style := range []string{"full", "initial", "code"} {
		name := func(what, ending string) string { return filepath.Join(out, what+"."+style+ending) }
		mustDo("export", file, "-o", name("everything", ".xlsx"), "--names", style)
		mustDo("export", file, "--to", name("everything", ""), "--names", style)
		mustDo("export", file, "-o", name("registers", ".xlsx"), "--names", style, "--from", today.AddDays(-60).String())
		mustDo("calendar", file, "-o", name("calendar", ".ics"), "--names", style)
		for _, d := range reports.Documents {
			args := []string{"report", d.Key, file, "-o", name(d.Key, ".pdf"), "--names", style}
			switch {
			case d.Recipient, d.Honour:
				continue // to one who was agreed on, and a name on a wall: as the person wants it
			case d.Everything:
				args = append(args, "--person", mentee.String(), "--json", name(d.Key, ".json"))
				about[name(d.Key, ".json")], about[name(d.Key, ".pdf")] = mentee, mentee
			case d.About == reports.AboutPerson:
				args = append(args, "--person", mentee.String())
			case d.About == reports.AboutMentor:
				args = append(args, "--person", mentor.String())
			case d.About == reports.AboutMeeting:
				args = append(args, "--meeting", held.String())
			case d.About == reports.AboutGroup:
				args = append(args, "--group", records.Groups[0].ID.String())
			}
			mustDo(args...)
		}
	}
	checkAsked(t, out, secrets, about, mentors)
	nowhereElse(t, secrets, home, temporary)
}

// hiddenBy are the texts that a style of names promises to hide.
var hiddenBy = map[string][]string{
	"initial": {"person Last", "person Email", "person Phone", "person Formerly"},
	"code":    {"person First", "person Last", "person Alias", "person Email", "person Phone", "person Formerly"},
}

// checkAsked goes through all that was asked for. Somebody's own record says who walks
// alongside them; and a form to sign is in the whole name of who signs it.
func checkAsked(t *testing.T, out string, secrets []secret, about map[string]data.ID, walksAlongside map[data.ID]bool) {
	t.Helper()
	err := filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		base := strings.TrimPrefix(path, out+string(filepath.Separator))
		key, style, _ := strings.Cut(base, ".")
		style, _, _ = strings.Cut(style, string(filepath.Separator))
		style, _, _ = strings.Cut(style, ".")
		text, found := unpacked(t, path), map[string]bool{}
		for _, s := range secrets {
			if !strings.Contains(text, s.text) {
				continue
			}
			found[s.place] = true
			of, one := about[path]
			switch {
			case one && !s.of.IsZero() && s.of != of && !(s.place == "person First" && walksAlongside[s.of]):
				t.Errorf("%s tells of somebody else: %s", base, s.place)
			case !one && key != reports.ConsentFormKey && slices.ContainsFunc(hiddenBy[style], func(hidden string) bool { return strings.HasPrefix(s.place, hidden) }):
				t.Errorf("%s tells %s", base, s.place)
			}
		}
		if len(found) == 0 && len(mayHold[key]) > 0 && filepath.Ext(path) != ".csv" {
			t.Errorf("in %s nothing is found: it is not read", base)
		}
		for place := range found {
			if !slices.ContainsFunc(mayHold[key], func(may string) bool { return strings.HasPrefix(place, may) }) {
				t.Errorf("%s is not about %s", base, place)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// mayHold are the texts that each thing that can be asked for is about.
var mayHold = map[string][]string{
	"everything":                {"person", "group", "meeting", "mark", "pair", "contact", "goal", "dismissal", "consent", "slip"},
	"registers":                 append([]string{"person Email", "person Phone", "person Alias", "group Name", "group Place", "mark", "meeting"}, named...),
	"calendar":                  append([]string{"group Name", "group Place", "meeting Place"}, named...),
	reports.SessionSheetKey:     append([]string{"group Name", "meeting Place", "meeting Activities"}, named...),
	reports.SessionSummaryKey:   append([]string{"group Name", "meeting", "mark Note"}, named...),
	reports.GridKey:             append([]string{"group Name"}, named...),
	reports.AttendanceReviewKey: append([]string{"group Name", "meeting Activities.0.Title", "meeting Activities.1.Title", "meeting Activities.2.Title", "goal Words"}, named...),
	reports.CaseloadPackKey:     append([]string{"group Name", "meeting Activities", "goal Words"}, named...),
	reports.ContactLogKey:       named,
	reports.PairRegisterKey:     named,
	reports.AuditTrailKey:       named,
	reports.ConsentFormKey:      named,
	reports.ProgrammeSummaryKey: nil,
	reports.PersonRecordKey:     {"person", "group Name", "mark", "goal", "contact", "consent", "slip", "dismissal"},
}

// named is how people are named, in one style or the other.
var named = []string{"person First", "person Last", "person Code"}

// nowhereElse looks for all secrets in the folders that the program keeps for itself.
func nowhereElse(t *testing.T, secrets []secret, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			raw, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for _, s := range secrets {
				if bytes.Contains(raw, []byte(s.text)) || strings.Contains(path, s.text) {
					t.Errorf("%s stands in %s", s.place, path)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
