package session

import (
	"os"

	"github.com/godbus/dbus/v5"
)

// As logind has them; see org.freedesktop.login1(5).
const (
	service       = "org.freedesktop.login1"
	managerPath   = dbus.ObjectPath("/org/freedesktop/login1")
	manager       = service + ".Manager"
	ofSession     = service + ".Session"
	sleepSignal   = manager + ".PrepareForSleep"
	lockSignal    = ofSession + ".Lock"
	properties    = "org.freedesktop.DBus.Properties"
	changedSignal = properties + ".PropertiesChanged"
	lockedHint    = "LockedHint"
)

// Watch calls lock, on any goroutine, when the computer is about to sleep and when its
// screen is locked. lock reports whether another process is about to take the place of
// this one: then sleep waits for that.
func Watch(lock func(asleep bool) bool) (stop func()) {
	conn, err := dbus.ConnectSystemBus()
	if err != nil {
		return func() {}
	}
	watch(conn, lock)
	return func() { _ = conn.Close() } // nothing more is asked of it
}

// watch listens to logind on a bus, until that is closed.
func watch(conn *dbus.Conn, lock func(asleep bool) bool) {
	w := &watcher{conn: conn, lock: lock, own: ownSession(conn)}
	signals := make(chan *dbus.Signal, 16)
	conn.Signal(signals)
	// Where logind is not asked, or does not answer, waking is noticed by the clock.
	_ = conn.AddMatchSignal(dbus.WithMatchObjectPath(managerPath), dbus.WithMatchInterface(manager), dbus.WithMatchMember("PrepareForSleep"))
	if w.own != "" {
		_ = conn.AddMatchSignal(dbus.WithMatchObjectPath(w.own), dbus.WithMatchInterface(ofSession), dbus.WithMatchMember("Lock"))
		_ = conn.AddMatchSignal(dbus.WithMatchObjectPath(w.own), dbus.WithMatchInterface(properties), dbus.WithMatchMember("PropertiesChanged"))
	}
	w.delay()
	go func() {
		for s := range signals {
			w.take(s)
		}
	}()
}

// ownSession is the session that this process belongs to; empty where logind knows
// none.
func ownSession(conn *dbus.Conn) (path dbus.ObjectPath) {
	call := func(method string, argument any) bool {
		return conn.Object(service, managerPath).Call(manager+"."+method, 0, argument).Store(&path) == nil
	}
	if id := os.Getenv("XDG_SESSION_ID"); id != "" && call("GetSession", id) {
		return path
	}
	if !call("GetSessionByPID", uint32(os.Getpid())) {
		return ""
	}
	return path
}

type watcher struct {
	conn  *dbus.Conn
	lock  func(asleep bool) bool
	own   dbus.ObjectPath
	asked *os.File // keeps the computer awake until it is closed, for a few seconds at most
}

// delay asks that sleep waits until the programme is locked.
func (w *watcher) delay() {
	var fd dbus.UnixFD
	err := w.conn.Object(service, managerPath).
		Call(manager+".Inhibit", 0, "sleep", "Alongside", "locks the programme", "delay").Store(&fd)
	if err == nil {
		w.asked = os.NewFile(uintptr(fd), "sleep")
	}
}

// take follows a signal.
func (w *watcher) take(s *dbus.Signal) {
	switch s.Name {
	case sleepSignal:
		if falls, ok := argument[bool](s, 0); ok && falls {
			anew := w.lock(true)
			if w.asked != nil && !anew { // else it goes with this process
				_ = w.asked.Close()
				w.asked = nil
			}
		} else if ok && w.asked == nil {
			w.delay()
		}
	case lockSignal:
		if s.Path == w.own {
			w.lock(false)
		}
	case changedSignal: // as desktops say it that lock the screen by themselves
		changed, ok := argument[map[string]dbus.Variant](s, 1)
		if hint, is := changed[lockedHint].Value().(bool); ok && is && hint && s.Path == w.own {
			w.lock(false)
		}
	}
}

func argument[T any](s *dbus.Signal, i int) (value T, ok bool) {
	if i < len(s.Body) {
		value, ok = s.Body[i].(T)
	}
	return value, ok
}
