package crawl

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// surroundings are where an act is done.
type surroundings struct {
	context string // what the window shows, in few words
	screen  string // the title of the screen below all dialogs
	over    string // the kind of what lies on top
	edited  string // how something was typed or chosen in what lies on top
}

func (c *crawl) surroundings(w way) surroundings {
	return surroundings{c.context(), c.screen(), c.over(), w.edited()}
}

func (s surroundings) String() string {
	if s.edited != "" {
		return s.context + ", " + s.edited
	}
	return s.context
}

// key is an act where it is done. What behaves alike everywhere is done once for
// all: the navigation beside every screen, what a toast offers, the keys of a tick
// box in any dialog, the search in any list of options. Leaving a dialog that lies
// over another is the same over any. What is typed matters to the button that stores
// it, and how it was typed; to the others only that it was.
func (s surroundings) key(a act) string {
	context := s.context
	switch {
	case s.over == fynesMenu:
		context = s.over
	case a.on == "toastGround", strings.HasPrefix(a.on, "Button") && a.inToast:
		context = "toast"
	case s.over == popover && slices.Contains(alikeInPopovers, a.how):
		context = s.over
	case slices.Contains(alikeOverDialogs, a.how):
		context = context[max(0, strings.LastIndex(context, "[")):]
	case a.how == enter && s.over == dialog:
		a.on = ""
		if s.edited != "" {
			context += ", edited"
		}
	case strings.Contains(a.on, "NavItem"), a.how == keys && a.on == "Button" && s.over == window:
		context = s.screen
	case strings.Contains(a.on, "scrollBar"), a.how == menu, a.how == drag, a.how == beside,
		a.how == keys && slices.Contains(alike, a.on):
		context = s.over
	case a.how == startAgain:
		context = s.over
	case strings.HasPrefix(a.on, "Button ‹"), a.on == "Button “Cancel”":
		if s.edited != "" {
			context += ", edited"
		}
	case strings.HasPrefix(a.on, "Button"):
		context = s.String()
	}
	return context + ": " + a.String()
}

// alikeInPopovers are what does the same in every menu and every list of options.
var alikeInPopovers = []how{escape, wait, wheel, typing, enter, keys, chords, lockNow, quitNow}

// alikeOverDialogs are what concerns the dialog on top alone.
var alikeOverDialogs = []how{wait, chords, lockNow, quitNow}

// once is the key of an act within what it is done once in: the programme at a
// size or, where the size of the window is nothing to it, at any, as for what is
// stored of a form. What is typed and pressed in a dialog is done in one programme.
func (c *crawl) once(s surroundings, a act) string {
	switch {
	case a.how.eachSize() && (a.how != tap || s.edited == ""):
		return c.name + " › " + s.key(a)
	case !a.how.eachSize() && strings.HasPrefix(s.context, "["):
		return s.key(a)
	}
	return c.program + " › " + s.key(a)
}

// alike are the things of the kit whose keys mean the same wherever they stand.
var alike = []string{"Button", "Check", "Choice", "Entry", "Picker", "Tabs"}

// What may lie on top.
const (
	window  = "window"
	popover = "popover"
	dialog  = "Dialog"

	fynesMenu = "OverlayContainer" // of a field
)

// atWork is any screen while something is being done in the background.
const atWork = "at work"

// screen is the title of the screen below all dialogs, and which it is: titles
// may be names alone.
func (c *crawl) screen() string {
	canvas := c.canvas()
	return c.screenNow + " “" + c.masks.hide(title(canvas.Content(), box{size: canvas.Size()})) + "”"
}

// stands is the title of the screen and what is chosen in its lists.
func (c *crawl) stands() string {
	title := c.screen()
	canvas := c.canvas()
	lookAt(canvas.Content(), box{size: canvas.Size()}, func(s seen) {
		if list, ok := s.object.(*kit.RowList); ok {
			title += fmt.Sprint(" ", list.Selected())
		}
	})
	return title
}

// over is the kind of what lies on top.
func (c *crawl) over() string {
	if top := c.canvas().Overlays().Top(); top != nil {
		return kindOf(top)
	}
	return window
}

// context is what the window shows: the title of the screen, or what the place
// says in its stead, or the titles of the dialogs alone, which mean the same
// wherever they are opened.
func (c *crawl) context() string {
	canvas := c.canvas()
	overlays := canvas.Overlays().List()
	var parts []string
	if !slices.ContainsFunc(overlays, isDialog) {
		parts = append(parts, c.screen())
		switch {
		case len(c.work) > 0:
			parts[0] = atWork
		case c.place.kind != "" && c.stands() == c.begins[c.place.name]:
			parts[0] = c.place.kind
		}
	}
	for _, o := range overlays {
		over := kindOf(o)
		if isDialog(o) {
			over = "[" + c.masks.called(o, box{size: canvas.Size()}) + "]"
		}
		parts = append(parts, over)
	}
	if len(c.work) > 0 && !takesKeyboard(canvas) {
		parts = append(parts, "being stopped")
	}
	return strings.Join(parts, " › ")
}

func isDialog(o fyne.CanvasObject) bool {
	_, is := o.(*kit.Dialog)
	return is
}

// shown is what the window shows, word for word, but for the toast.
func (c *crawl) shown() string {
	canvas := c.canvas()
	var b strings.Builder
	for _, root := range append([]fyne.CanvasObject{canvas.Content()}, canvas.Overlays().List()...) {
		b.WriteString(c.shownIn(root))
		b.WriteString(layerEnd)
	}
	return aKey.ReplaceAllString(b.String(), "a recovery key")
}

// aKey is a recovery key: each programme that is made has another.
var aKey = regexp.MustCompile(`([0-9A-Z]{4}-){8}[0-9A-Z]{4}`)

// layerEnd stands between what is shown in one layer and in the next.
const layerEnd = "\n---\n"

func (c *crawl) shownIn(root fyne.CanvasObject) string {
	var b strings.Builder
	for _, text := range texts(root) {
		c.r.said(text)
		b.WriteString(text)
		b.WriteByte('\n')
	}
	lookAt(root, box{}, func(s seen) {
		if d, ok := s.object.(fyne.Disableable); ok && d.Disabled() {
			b.WriteByte('-')
		}
		switch o := s.object.(type) {
		case *kit.Check:
			fmt.Fprint(&b, o.Checked, " ")
		case interface{ Selected() int }: // a choice, tabs, a list
			fmt.Fprint(&b, o.Selected(), " ")
		}
	})
	return b.String()
}

// note is what a way leads to.
type note struct {
	shown   string
	layers  int
	changes int
	content [32]byte
	slow    bool
	work    int // under way
}

// note is what is to be known of where the window is now.
func (c *crawl) note() note {
	n := note{shown: c.shown(), layers: len(c.canvas().Overlays().List()), changes: c.changes, slow: c.slow, work: len(c.work)}
	if c.app.Store() != nil && !c.elsewhere() && !c.looks { // what is looked at is compared byte by byte
		n.content = c.content()
	}
	return n
}
