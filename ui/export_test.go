package ui

// WhenHidden is what the key that hides names does next.
var WhenHidden = whenHidden

// QuitOnSignal is what Run begins with.
func (u *App) QuitOnSignal() { u.quitOnSignal() }

// WatchSession is what Run does before it shows the window.
func (u *App) WatchSession() (stop func()) { return u.watchSession() }
