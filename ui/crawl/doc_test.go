// Package crawl has no code of its own: its test goes through the whole app as
// somebody does who tries everything. From each place it takes ways of several
// steps: it taps whatever can be tapped, types into each field, presses each key
// and chord, fills in each form, leaves each dialog, and locks in the middle. It
// looks for what may never be: a panic, a dialog that Escape does not leave, a
// change that cannot be taken back, content that is another after locking, a
// control that no click reaches, a window that has to be larger than the screen.
//
// A step is an act on a thing (a button, a field, a row). Things are known by
// their kind and by what they say, with names, dates and figures left out, so
// that a row stands for all of its kind and nobody is named in a log. Each act is
// done once where it can be done: on a screen, or in a dialog of one title. The
// quick form takes a few steps from each place, at one of the sizes of the window,
// and goes on with some of them: which, the names of the places decide, so that
// it is always the same sample. ALONGSIDE_CRAWL=deep takes all of them at every
// size, and fails for what nothing reached (lists_test.go). At one size files
// are asked for by what stands for the system's list, at the others by the app's
// own.
//
// A way that fails is printed. With ALONGSIDE_CRAWL_WAY set to the whole line
// that way alone is gone.
//
// programmes_test.go invents what is in the programmes; places_test.go says where
// the crawl begins; computer_test.go, look_test.go and turns_test.go are the app
// and what lies around it; window_test.go, things_test.go and mouse_test.go look
// at the window and use it; everything_test.go says what can be done, and
// doing_test.go, keys_test.go, typed_test.go and lock_test.go do it; ways_test.go
// goes the ways of forms_test.go, steps_test.go takes one step, and
// return_test.go comes back; rules_test.go is what must hold after each, and
// sound_test.go what must hold of the file; sources_test.go and
// shortcuts_test.go read from the source what there is to be reached, and
// report_test.go says what was not.
package crawl
