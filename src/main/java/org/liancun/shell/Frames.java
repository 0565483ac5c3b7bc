package org.liancun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liancun.access.Counties;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the frame of each page from its request. */
@Component
public class Frames {
    private final Messages messages;
    private final List<NavItem> items;
    private final ScopeBars bars;
    private final Assets assets;
    private final Counties counties;

    Frames(Messages messages, ObjectProvider<NavItem> items, ScopeBars bars, Assets assets, Counties counties) {
        this.messages = messages;
        this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.bars = bars;
        this.assets = assets;
        this.counties = counties;
    }

    /** The frame of the page that answers the request. */
    public Frame of(HttpServletRequest request) {
        Optional<SignedIn> user = Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.class.getName()));
        List<NavItem> shown = items.stream().filter(item -> item.shownTo(user.map(SignedIn::role))).toList();
        boolean synthetic = counties.find(Scope.current().county()).map(Counties.County::synthetic).orElse(false);
        return new Frame(words(request), new Visit(request, bars, assets, shown, synthetic));
    }

    /** Texts and formats in the language of the request. */
    public Words words(HttpServletRequest request) {
        return messages.in(Languages.of(request));
    }
}
