package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
)

// access is the setting of what stands on the first page of a one-person record,
// topic by topic.
type access struct {
	programme *programme
	words     reports.Words
	texts     [len(data.AccessTopics)]*kit.Entry
	fields    [len(data.AccessTopics)]*kit.Field
	content   *fyne.Container
}

func newAccess(p *programme) *access {
	a := &access{programme: p, words: reports.NewWords(func(text string, data ...any) string { return lang.L(text, data...) })}
	var all []fyne.CanvasObject
	for i, topic := range data.AccessTopics {
		a.texts[i] = kit.NewMultiEntry("", 3)
		help := ""
		if topic == data.AccessKeeping {
			help = lang.L("Write your own period. Nothing is erased by itself.")
		}
		a.fields[i] = kit.NewField(a.words.AccessTitle(topic), a.texts[i], help)
		keepOnLeaving(a.texts[i], func(text string) { a.keep(i, text) }, func() string { return a.stored(topic) })
		all = append(all, a.fields[i])
	}
	a.content = block(lang.L("Beside an answer to an access request"),
		lang.L("What stands on the first page of a one-person record. Check it against what you do. An empty text goes back to the one that Alongside brings."),
		kit.VStack(kit.Gap16, all...))
	return a
}

// stored is the text as it would be printed.
func (a *access) stored(topic data.AccessTopic) string {
	return a.words.AccessText(a.programme.stored, topic)
}

// keep stores another text. The one that Alongside brings is not stored, so that
// a later version can mend it.
func (a *access) keep(i int, text string) {
	topic := data.AccessTopics[i]
	text = strings.TrimSpace(text)
	if text == a.words.AccessText(data.Programme{}, topic) {
		text = ""
	}
	a.programme.keepText(a.fields[i], func(q *data.Programme) { *q = q.WithAccessText(topic, text) })
	if text == "" {
		a.programme.show()
	}
}

// show shows what is stored.
func (a *access) show() {
	for i, topic := range data.AccessTopics {
		a.texts[i].SetValue(a.stored(topic))
		a.fields[i].SetError("")
	}
}
