package people

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/ui/words"
)

// intake is a spreadsheet that was read and is looked at before anybody in it
// is brought in.
type intake struct {
	source     exchange.Source
	fresh      []exchange.PersonRow
	duplicates []exchange.PersonRow
	refused    []exchange.Refusal
	anyway     map[int]bool // the duplicates to bring in nevertheless, by place
	names      data.Names
	groups     []data.Group // that they can join
	today      data.Date
}

func newIntake(read exchange.PeopleImport, names data.Names, groups []data.Group, today data.Date) *intake {
	in := &intake{
		source: read.Source, refused: read.Refused, anyway: make(map[int]bool), names: names, groups: groups, today: today,
	}
	for _, r := range read.Rows {
		if r.Duplicate() {
			in.duplicates = append(in.duplicates, r)
		} else {
			in.fresh = append(in.fresh, r)
		}
	}
	return in
}

// people are those who will be brought in, in the order of the file as far as
// they are new.
func (in *intake) people() []data.Person {
	people := make([]data.Person, 0, len(in.fresh)+len(in.anyway))
	for _, r := range in.fresh {
		people = append(people, r.Person)
	}
	for i, r := range in.duplicates {
		if in.anyway[i] {
			people = append(people, r.Person)
		}
	}
	return people
}

// summary says how the rows are shared out.
func (in *intake) summary() string {
	n := len(in.fresh)
	parts := []string{lang.N("{{.Count}} new people", n, words.With{"Count": n})}
	if n := len(in.duplicates); n > 0 {
		parts = append(parts, lang.N("{{.Count}} perhaps there already", n, words.With{"Count": n}))
	}
	if n := len(in.refused); n > 0 {
		parts = append(parts, lang.N("{{.Count}} rows refused", n, words.With{"Count": n}))
	}
	return dotted(parts...)
}

// remarks says what is worth knowing about the file: nothing, mostly.
func (in *intake) remarks() string {
	var said []string
	if in.source.Encoding == "Windows-1252" {
		said = append(said, lang.L("Look at the names with accents: the file does not say how it writes them."))
	}
	for _, note := range in.source.Notes {
		said = append(said, sentence(note))
	}
	if len(in.source.Ignored) > 0 {
		said = append(said, lang.L("Columns left aside: {{.Columns}}.", words.With{"Columns": strings.Join(in.source.Ignored, ", ")}))
	}
	return strings.Join(said, " ")
}

// intakeLine is one row of the file as the preview shows it.
type intakeLine struct{ row, name, about string }

func (in *intake) freshLine(i int) intakeLine { return in.personLine(in.fresh[i], "") }

func (in *intake) duplicateLine(i int) intakeLine {
	r := in.duplicates[i]
	like := lang.L("like row {{.Row}}", words.With{"Row": r.SameAsRow})
	if !r.SameAs.IsZero() {
		like = lang.L("like {{.Name}} on the list", words.With{"Name": in.names.ByID(r.SameAs)})
	}
	return in.personLine(r, like)
}

func (in *intake) personLine(r exchange.PersonRow, like string) intakeLine {
	about := []string{like}
	if like == "" {
		about = append(about, words.Roles(r.Person.Roles))
		if r.Person.Joined != 0 {
			about = append(about, lang.L("joined {{.Date}}", words.With{"Date": words.ShortDate(r.Person.Joined, in.today)}))
		}
	}
	name := words.Unnamed(in.names.Hidden(), words.NamesIn(data.FullNames, nil).Of(r.Person))
	return intakeLine{strconv.Itoa(r.Row), name, dotted(append(about, r.Notes...)...)}
}

func (in *intake) refusedLine(i int) intakeLine {
	r := in.refused[i]
	return intakeLine{
		strconv.Itoa(r.Row), words.Unnamed(in.names.Hidden(), words.Drawn(r.Says)),
		sentence(r.Reason) + " " + lang.L("Put it right in the spreadsheet and bring it in again, or add the person by hand."),
	}
}

// sentence begins with a capital and ends with a full stop.
func sentence(text string) string {
	r := []rune(strings.TrimSpace(text))
	if len(r) == 0 {
		return ""
	}
	text = strings.ToUpper(string(r[:1])) + string(r[1:])
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
