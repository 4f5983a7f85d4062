package uitest

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
)

// App is an app that does not put on what it wears already, for the shell: with each
// theme that is set Fyne reads all its fonts anew, even where it is the same.
func App() fyne.App { return wearer{freshApp()} }

type wearer struct{ fyne.App }

func (w wearer) Settings() fyne.Settings { return wardrobe{w.App.Settings()} }

type wardrobe struct{ fyne.Settings }

func (w wardrobe) SetTheme(t fyne.Theme) {
	if !reflect.DeepEqual(w.Settings.Theme(), t) {
		w.Settings.SetTheme(t)
	}
}

// stored are Fyne's preferences in memory, as far as they can be emptied.
type stored interface{ WriteValues(func(map[string]any)) }

// freshApp is an app in the light look that remembers nothing. Where the last test left
// one in that look it is used again: with each new app or theme Fyne reads all its fonts,
// which is a third of what a short test takes.
func freshApp() fyne.App {
	light, app := kit.NewTheme(kit.Light, 1), fyne.CurrentApp()
	if app != nil && reflect.DeepEqual(app.Settings().Theme(), light) {
		if p, is := app.Preferences().(stored); is {
			p.WriteValues(func(values map[string]any) { clear(values) })
			return app
		}
	}
	app = test.NewApp()
	app.Settings().SetTheme(light)
	return app
}
