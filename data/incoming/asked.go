package incoming

import (
	"fmt"
	"slices"
	"strings"

	"alongside/data"
)

// unknownWord is a word of the register that nobody has told us the meaning of.
type unknownWord struct {
	folded, says string
	rows         []int // by number, the first few
	times        int
	columns      map[int]int // how often it stands in each
}

// readWords goes through what stands in the register, and asks what is not known, once
// a word.
func (r *Reading) readWords() {
	if r.Shape == PeopleList {
		return
	}
	if r.Shape == Answers {
		r.askAnswers()
		return
	}
	words, present := map[string]*unknownWord{}, false
	var doubted []*unknownWord
	for _, at := range r.markColumns() {
		for _, row := range r.dataRows() {
			text := r.Table.At(row, at)
			m, _ := r.Choices.meaningOf(text)
			folded := foldWord(text)
			if (m == MeansPresent || m == MeansLate) && !doubtful[folded] {
				present = true
			}
			_, said := r.Choices.Words[folded]
			if said || m != Unknown && !doubtful[folded] {
				continue
			}
			w := words[folded]
			if w == nil {
				w = &unknownWord{folded: folded, says: inLine(text), columns: map[int]int{}}
				words[folded] = w
				doubted = append(doubted, w)
			}
			w.times++
			w.columns[at]++
			if number := r.Table.Rows[row].Number; len(w.rows) < 6 && !slices.Contains(w.rows, number) {
				w.rows = append(w.rows, number)
			}
		}
	}
	r.unknown = slices.DeleteFunc(doubted, func(w *unknownWord) bool { return r.clear(w.folded, present, len(doubted)) })
	slices.SortStableFunc(r.unknown, func(a, b *unknownWord) int { return b.times - a.times })
	for i, w := range r.unknown {
		if i == mostWords {
			break
		}
		r.askWord(w)
	}
}

// mostWords is how many words are asked for: what stands in a column of remarks is no
// register.
const mostWords = 12

// doubtful are words that mean one thing beside others and another alone: an x where
// nobody is marked present otherwise was there, and where ticks are there too, was
// not; A alone may be "attended".
var doubtful = map[string]bool{"x": true, "a": true, "n": true, "0": true}

// clear reports whether a doubtful word has its usual meaning here.
func (r *Reading) clear(word string, present bool, doubted int) bool {
	switch word {
	case "x":
		return !present
	case "a", "n", "0":
		return present || doubted > 1 // 0 beside a 2, A beside an x
	}
	return false
}

// meaning is what a word in the register stands for in this list.
func (r *Reading) meaning(text string) (Meaning, data.TimeOfDay) {
	m, at := r.Choices.meaningOf(text)
	folded := foldWord(text)
	if _, said := r.Choices.Words[folded]; said || text == "" {
		return m, at
	}
	if doubtful[folded] && slices.ContainsFunc(r.unknown, func(w *unknownWord) bool { return w.folded == folded }) {
		return Unknown, 0
	}
	return m, at
}

// markColumns are those in which the words of the register stand.
func (r *Reading) markColumns() (columns []int) {
	for i, c := range r.Columns {
		if r.Shape == Grid && c.Kind == Mark || r.Shape == RowAMark && c.Kind == Status || r.Shape == Ticks && c.Kind == Tick {
			columns = append(columns, i)
		}
	}
	return columns
}

func (r *Reading) askWord(w *unknownWord) {
	q := Question{
		About: AskWord, Word: w.says, Says: fmt.Sprintf("What does %s mean?", quoted(w.says)), Rows: w.rows, Times: w.times, Likely: -1,
		Because: times(w.times) + ", " + inRows(w.rows, w.times) + ".",
	}
	for _, m := range []Meaning{MeansPresent, MeansLate, MeansExcused, MeansAbsent, Nothing, WordAside} {
		q.Answers = append(q.Answers, Answer{
			Says: meaningNames[m], Meaning: m,
			choose: func(c Choices) Choices { return c.WithWord(w.says, m) },
		})
	}
	if m, because := r.likely(w); m != Unknown {
		q.Likely = int(m) - 1
		if because != "" {
			q.Because += " " + because
		}
	}
	r.ask(q)
}

var meaningNames = [...]string{"", "Present", "Late", "Excused", "Absent", "Not recorded", "Leave it aside"}

func times(n int) string {
	switch n {
	case 1:
		return "Once"
	case 2:
		return "Twice"
	}
	return fmt.Sprintf("%d times", n)
}

func inRows(rows []int, times int) string {
	said := make([]string, len(rows))
	for i, n := range rows {
		said[i] = fmt.Sprint(n)
	}
	if len(rows) == 1 {
		return "in row " + said[0]
	}
	text := "in rows " + strings.Join(said[:len(said)-1], ", ") + " and " + said[len(said)-1]
	if times > len(rows) && len(rows) == 6 {
		text = "in rows " + strings.Join(said, ", ") + " …"
	}
	return text
}

// likely is what a word means by the totals that the list itself gives, or by the word
// of which it is the beginning.
func (r *Reading) likely(w *unknownWord) (m Meaning, because string) {
	if m = perhaps[w.folded]; m == Unknown {
		first, _, _ := strings.Cut(w.folded, " ")
		m = statusWords[first]
	}
	if m == Unknown {
		for word, means := range statusWords {
			if len(w.folded) >= 3 && strings.HasPrefix(word, w.folded) && (m == Unknown || means < m) {
				m = means
			}
		}
	}
	attended, counted := r.byTotals(w)
	switch {
	case !counted:
	case attended && (m == Unknown || !m.Status().Attended()):
		return MeansPresent, fmt.Sprintf("As present, the totals in row %d come out right.", r.Table.Rows[r.totals].Number)
	case !attended && (m == Unknown || m.Status().Attended()):
		return MeansAbsent, fmt.Sprintf("As absent, the totals in row %d come out right.", r.Table.Rows[r.totals].Number)
	}
	return m, ""
}

// perhaps is what words most likely mean that are asked for all the same: who said that
// they were going was not there for that.
var perhaps = map[string]Meaning{
	"going": MeansPresent, "not going": MeansAbsent, "maybe": Nothing, "h": MeansExcused, "hol": MeansExcused, "s": MeansExcused, "ill": MeansExcused,
}

// byTotals tells by the totals of the list whether a word counts as having been there.
func (r *Reading) byTotals(w *unknownWord) (attended, counted bool) {
	if r.totals < 0 || r.Shape != Grid {
		return false, false
	}
	with, without := true, true
	for column, times := range w.columns {
		total := r.Table.At(r.totals, column)
		n, others := 0, false
		for _, row := range r.dataRows() {
			text := r.Table.At(row, column)
			m, _ := r.meaning(text)
			others = others || m == Unknown && foldWord(text) != w.folded
			if m.Status().Attended() {
				n++
			}
		}
		if others {
			continue
		}
		counted = true
		with, without = with && total == fmt.Sprint(n+times), without && total == fmt.Sprint(n)
	}
	return with, counted && with != without
}

// askAnswers asks whether those who answered a form were there.
func (r *Reading) askAnswers() {
	if r.Choices.Shape == Answers || r.signedIn() {
		return
	}
	says, because := "Was everybody there who answered?", "These are answers, and none says whether somebody was there."
	switch {
	case r.has(Stamp):
	case r.has(Day):
		says, because = "Was everybody there on the date beside them?", "No column says whether somebody was there."
	default:
		says, because = "Was everybody there on the date above the list?", "No column says whether somebody was there."
	}
	r.ask(Question{
		About: AskShape, Says: says, Because: because, Likely: 0,
		Answers: []Answer{
			{Says: "Yes, on that day", choose: func(c Choices) Choices { c.Shape = Answers; return c }},
			{Says: "No, it is only a list of people", choose: func(c Choices) Choices { c.Shape = PeopleList; return c }},
		},
	})
}

// signedIn reports whether the column of times is about coming, as the report of a
// video call is.
func (r *Reading) signedIn() bool {
	at := r.column(Stamp)
	if at < 0 {
		return false
	}
	heading := headingKey(r.Columns[at].Heading)
	return strings.Contains(heading, "join") || strings.Contains(heading, "check") || strings.Contains(heading, "sign")
}
