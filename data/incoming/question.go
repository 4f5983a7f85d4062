package incoming

import "alongside/data"

// Ask is what a question is about.
type Ask uint8

// What is asked.
const (
	AskGroup Ask = iota + 1 // to which group everything belongs, or what a name in a column of groups means
	AskShape                // whether who answered was there
	AskOrder                // whether 3/5 is the third of May or the fifth of March
	AskYear                 // of the headings that say none
	AskDay                  // of all the marks, where nothing says it
	AskWord                 // what a word of a register means
)

// Question is something that nothing in the list decides, with the answers to choose
// from.
type Question struct {
	About   Ask
	Word    string   // that is asked for: of a register, or of a group; as it stands
	Says    string   // the question, a sentence
	Because string   // what is known of it, a sentence or two
	Rows    []int    // the numbers of the rows in which it stands, the first few
	Times   int      // how often it stands there
	Answers []Answer // none where a day is asked: Choices.Day is set
	Likely  int      // the place of the likeliest answer; -1: none is
}

// Answer is one answer to a question.
type Answer struct {
	Says   string // a few words
	choose func(Choices) Choices

	// What it stands for, by what the question is about.
	Meaning Meaning
	Group   data.ID
	Year    int
	Order   Order
}

// Answer gives the choices with one of the Answers taken.
func (q Question) Answer(c Choices, n int) Choices {
	if n < 0 || n >= len(q.Answers) {
		return c
	}
	return q.Answers[n].choose(c)
}

func (r *Reading) ask(q Question) { r.Questions = append(r.Questions, q) }

// Open reports whether something is asked that the whole list hangs on, and not only
// the cells in which a word stands.
func (r *Reading) Open() bool {
	for _, q := range r.Questions {
		if q.About != AskWord && !(q.About == AskGroup && q.Word != "") {
			return true
		}
	}
	return false
}
