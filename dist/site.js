import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/sax/lib/sax.js
var require_sax = __commonJS({
  "node_modules/sax/lib/sax.js"(exports) {
    (function(sax) {
      sax.parser = function(strict, opt) {
        return new SAXParser(strict, opt);
      };
      sax.SAXParser = SAXParser;
      sax.SAXStream = SAXStream;
      sax.createStream = createStream;
      sax.MAX_BUFFER_LENGTH = 64 * 1024;
      var buffers = [
        "comment",
        "sgmlDecl",
        "textNode",
        "tagName",
        "doctype",
        "procInstName",
        "procInstBody",
        "entity",
        "attribName",
        "attribValue",
        "cdata",
        "script"
      ];
      sax.EVENTS = [
        "text",
        "processinginstruction",
        "sgmldeclaration",
        "doctype",
        "comment",
        "opentagstart",
        "attribute",
        "opentag",
        "closetag",
        "opencdata",
        "cdata",
        "closecdata",
        "error",
        "end",
        "ready",
        "script",
        "opennamespace",
        "closenamespace"
      ];
      function SAXParser(strict, opt) {
        if (!(this instanceof SAXParser)) {
          return new SAXParser(strict, opt);
        }
        var parser2 = this;
        clearBuffers(parser2);
        parser2.q = parser2.c = "";
        parser2.bufferCheckPosition = sax.MAX_BUFFER_LENGTH;
        parser2.encoding = null;
        parser2.opt = opt || {};
        parser2.opt.lowercase = parser2.opt.lowercase || parser2.opt.lowercasetags;
        parser2.looseCase = parser2.opt.lowercase ? "toLowerCase" : "toUpperCase";
        parser2.opt.maxEntityCount = parser2.opt.maxEntityCount || 512;
        parser2.opt.maxEntityDepth = parser2.opt.maxEntityDepth || 4;
        parser2.entityCount = parser2.entityDepth = 0;
        parser2.tags = [];
        parser2.closed = parser2.closedRoot = parser2.sawRoot = false;
        parser2.tag = parser2.error = null;
        parser2.strict = !!strict;
        parser2.noscript = !!(strict || parser2.opt.noscript);
        parser2.state = S.BEGIN;
        parser2.strictEntities = parser2.opt.strictEntities;
        parser2.ENTITIES = parser2.strictEntities ? Object.create(sax.XML_ENTITIES) : Object.create(sax.ENTITIES);
        parser2.attribList = [];
        if (parser2.opt.xmlns) {
          parser2.ns = Object.create(rootNS);
        }
        if (parser2.opt.unquotedAttributeValues === void 0) {
          parser2.opt.unquotedAttributeValues = !strict;
        }
        parser2.trackPosition = parser2.opt.position !== false;
        if (parser2.trackPosition) {
          parser2.position = parser2.line = parser2.column = 0;
        }
        emit(parser2, "onready");
      }
      if (!Object.create) {
        Object.create = function(o) {
          function F() {
          }
          F.prototype = o;
          var newf = new F();
          return newf;
        };
      }
      if (!Object.keys) {
        Object.keys = function(o) {
          var a = [];
          for (var i in o) if (o.hasOwnProperty(i)) a.push(i);
          return a;
        };
      }
      function checkBufferLength(parser2) {
        var maxAllowed = Math.max(sax.MAX_BUFFER_LENGTH, 10);
        var maxActual = 0;
        for (var i = 0, l = buffers.length; i < l; i++) {
          var len = parser2[buffers[i]].length;
          if (len > maxAllowed) {
            switch (buffers[i]) {
              case "textNode":
                closeText(parser2);
                break;
              case "cdata":
                emitNode(parser2, "oncdata", parser2.cdata);
                parser2.cdata = "";
                break;
              case "script":
                emitNode(parser2, "onscript", parser2.script);
                parser2.script = "";
                break;
              default:
                error2(parser2, "Max buffer length exceeded: " + buffers[i]);
            }
          }
          maxActual = Math.max(maxActual, len);
        }
        var m = sax.MAX_BUFFER_LENGTH - maxActual;
        parser2.bufferCheckPosition = m + parser2.position;
      }
      function clearBuffers(parser2) {
        for (var i = 0, l = buffers.length; i < l; i++) {
          parser2[buffers[i]] = "";
        }
      }
      function flushBuffers(parser2) {
        closeText(parser2);
        if (parser2.cdata !== "") {
          emitNode(parser2, "oncdata", parser2.cdata);
          parser2.cdata = "";
        }
        if (parser2.script !== "") {
          emitNode(parser2, "onscript", parser2.script);
          parser2.script = "";
        }
      }
      SAXParser.prototype = {
        end: function() {
          end(this);
        },
        write,
        resume: function() {
          this.error = null;
          return this;
        },
        close: function() {
          return this.write(null);
        },
        flush: function() {
          flushBuffers(this);
        }
      };
      var Stream;
      try {
        Stream = __require("stream").Stream;
      } catch (ex) {
        Stream = function() {
        };
      }
      if (!Stream) Stream = function() {
      };
      var streamWraps = sax.EVENTS.filter(function(ev) {
        return ev !== "error" && ev !== "end";
      });
      function createStream(strict, opt) {
        return new SAXStream(strict, opt);
      }
      function determineBufferEncoding(data, isEnd) {
        if (data.length >= 2) {
          if (data[0] === 255 && data[1] === 254) {
            return "utf-16le";
          }
          if (data[0] === 254 && data[1] === 255) {
            return "utf-16be";
          }
        }
        if (data.length >= 3 && data[0] === 239 && data[1] === 187 && data[2] === 191) {
          return "utf8";
        }
        if (data.length >= 4) {
          if (data[0] === 60 && data[1] === 0 && data[2] === 63 && data[3] === 0) {
            return "utf-16le";
          }
          if (data[0] === 0 && data[1] === 60 && data[2] === 0 && data[3] === 63) {
            return "utf-16be";
          }
          return "utf8";
        }
        return isEnd ? "utf8" : null;
      }
      function SAXStream(strict, opt) {
        if (!(this instanceof SAXStream)) {
          return new SAXStream(strict, opt);
        }
        Stream.apply(this);
        this._parser = new SAXParser(strict, opt);
        this.writable = true;
        this.readable = true;
        var me = this;
        this._parser.onend = function() {
          me.emit("end");
        };
        this._parser.onerror = function(er) {
          me.emit("error", er);
          me._parser.error = null;
        };
        this._decoder = null;
        this._decoderBuffer = null;
        streamWraps.forEach(function(ev) {
          Object.defineProperty(me, "on" + ev, {
            get: function() {
              return me._parser["on" + ev];
            },
            set: function(h) {
              if (!h) {
                me.removeAllListeners(ev);
                me._parser["on" + ev] = h;
                return h;
              }
              me.on(ev, h);
            },
            enumerable: true,
            configurable: false
          });
        });
      }
      SAXStream.prototype = Object.create(Stream.prototype, {
        constructor: {
          value: SAXStream
        }
      });
      SAXStream.prototype._decodeBuffer = function(data, isEnd) {
        if (this._decoderBuffer) {
          data = Buffer.concat([this._decoderBuffer, data]);
          this._decoderBuffer = null;
        }
        if (!this._decoder) {
          var encoding = determineBufferEncoding(data, isEnd);
          if (!encoding) {
            this._decoderBuffer = data;
            return "";
          }
          this._parser.encoding = encoding;
          this._decoder = new TextDecoder(encoding);
        }
        return this._decoder.decode(data, { stream: !isEnd });
      };
      SAXStream.prototype.write = function(data) {
        if (typeof Buffer === "function" && typeof Buffer.isBuffer === "function" && Buffer.isBuffer(data)) {
          data = this._decodeBuffer(data, false);
        } else if (this._decoderBuffer) {
          var remaining = this._decodeBuffer(Buffer.alloc(0), true);
          if (remaining) {
            this._parser.write(remaining);
            this.emit("data", remaining);
          }
        }
        this._parser.write(data.toString());
        this.emit("data", data);
        return true;
      };
      SAXStream.prototype.end = function(chunk) {
        if (chunk && chunk.length) {
          this.write(chunk);
        }
        if (this._decoderBuffer) {
          var finalChunk = this._decodeBuffer(Buffer.alloc(0), true);
          if (finalChunk) {
            this._parser.write(finalChunk);
            this.emit("data", finalChunk);
          }
        } else if (this._decoder) {
          var remaining = this._decoder.decode();
          if (remaining) {
            this._parser.write(remaining);
            this.emit("data", remaining);
          }
        }
        this._parser.end();
        return true;
      };
      SAXStream.prototype.on = function(ev, handler) {
        var me = this;
        if (!me._parser["on" + ev] && streamWraps.indexOf(ev) !== -1) {
          me._parser["on" + ev] = function() {
            var args = arguments.length === 1 ? [arguments[0]] : Array.apply(null, arguments);
            args.splice(0, 0, ev);
            me.emit.apply(me, args);
          };
        }
        return Stream.prototype.on.call(me, ev, handler);
      };
      var CDATAre = /^\[CDATA\[$/i;
      var DOCTYPEre = /^DOCTYPE$/i;
      var XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
      var XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
      var rootNS = { xml: XML_NAMESPACE, xmlns: XMLNS_NAMESPACE };
      var nameStart = /[:_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/;
      var nameBody = /[:_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u00B7\u0300-\u036F\u203F-\u2040.\d-]/;
      var entityStart2 = /[#:_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/;
      var entityBody = /[#:_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u00B7\u0300-\u036F\u203F-\u2040.\d-]/;
      function isWhitespace(c) {
        return c === " " || c === "\n" || c === "\r" || c === "	";
      }
      function isQuote(c) {
        return c === '"' || c === "'";
      }
      function isAttribEnd(c) {
        return c === ">" || isWhitespace(c);
      }
      function isMatch(regex, c) {
        return regex.test(c);
      }
      function notMatch(regex, c) {
        return !isMatch(regex, c);
      }
      var S = 0;
      sax.STATE = {
        BEGIN: S++,
        // leading byte order mark or whitespace
        BEGIN_WHITESPACE: S++,
        // leading whitespace
        TEXT: S++,
        // general stuff
        TEXT_ENTITY: S++,
        // &amp and such.
        OPEN_WAKA: S++,
        // <
        SGML_DECL: S++,
        // <!BLARG
        SGML_DECL_QUOTED: S++,
        // <!BLARG foo "bar
        DOCTYPE: S++,
        // <!DOCTYPE
        DOCTYPE_QUOTED: S++,
        // <!DOCTYPE "//blah
        DOCTYPE_DTD: S++,
        // <!DOCTYPE "//blah" [ ...
        DOCTYPE_DTD_QUOTED: S++,
        // <!DOCTYPE "//blah" [ "foo
        COMMENT_STARTING: S++,
        // <!-
        COMMENT: S++,
        // <!--
        COMMENT_ENDING: S++,
        // <!-- blah -
        COMMENT_ENDED: S++,
        // <!-- blah --
        CDATA: S++,
        // <![CDATA[ something
        CDATA_ENDING: S++,
        // ]
        CDATA_ENDING_2: S++,
        // ]]
        PROC_INST: S++,
        // <?hi
        PROC_INST_BODY: S++,
        // <?hi there
        PROC_INST_ENDING: S++,
        // <?hi "there" ?
        OPEN_TAG: S++,
        // <strong
        OPEN_TAG_SLASH: S++,
        // <strong /
        ATTRIB: S++,
        // <a
        ATTRIB_NAME: S++,
        // <a foo
        ATTRIB_NAME_SAW_WHITE: S++,
        // <a foo _
        ATTRIB_VALUE: S++,
        // <a foo=
        ATTRIB_VALUE_QUOTED: S++,
        // <a foo="bar
        ATTRIB_VALUE_CLOSED: S++,
        // <a foo="bar"
        ATTRIB_VALUE_UNQUOTED: S++,
        // <a foo=bar
        ATTRIB_VALUE_ENTITY_Q: S++,
        // <foo bar="&quot;"
        ATTRIB_VALUE_ENTITY_U: S++,
        // <foo bar=&quot
        CLOSE_TAG: S++,
        // </a
        CLOSE_TAG_SAW_WHITE: S++,
        // </a   >
        SCRIPT: S++,
        // <script> ...
        SCRIPT_ENDING: S++
        // <script> ... <
      };
      sax.XML_ENTITIES = Object.assign(/* @__PURE__ */ Object.create(null), {
        amp: "&",
        gt: ">",
        lt: "<",
        quot: '"',
        apos: "'"
      });
      sax.ENTITIES = Object.assign(/* @__PURE__ */ Object.create(null), {
        amp: "&",
        gt: ">",
        lt: "<",
        quot: '"',
        apos: "'",
        AElig: 198,
        Aacute: 193,
        Acirc: 194,
        Agrave: 192,
        Aring: 197,
        Atilde: 195,
        Auml: 196,
        Ccedil: 199,
        ETH: 208,
        Eacute: 201,
        Ecirc: 202,
        Egrave: 200,
        Euml: 203,
        Iacute: 205,
        Icirc: 206,
        Igrave: 204,
        Iuml: 207,
        Ntilde: 209,
        Oacute: 211,
        Ocirc: 212,
        Ograve: 210,
        Oslash: 216,
        Otilde: 213,
        Ouml: 214,
        THORN: 222,
        Uacute: 218,
        Ucirc: 219,
        Ugrave: 217,
        Uuml: 220,
        Yacute: 221,
        aacute: 225,
        acirc: 226,
        aelig: 230,
        agrave: 224,
        aring: 229,
        atilde: 227,
        auml: 228,
        ccedil: 231,
        eacute: 233,
        ecirc: 234,
        egrave: 232,
        eth: 240,
        euml: 235,
        iacute: 237,
        icirc: 238,
        igrave: 236,
        iuml: 239,
        ntilde: 241,
        oacute: 243,
        ocirc: 244,
        ograve: 242,
        oslash: 248,
        otilde: 245,
        ouml: 246,
        szlig: 223,
        thorn: 254,
        uacute: 250,
        ucirc: 251,
        ugrave: 249,
        uuml: 252,
        yacute: 253,
        yuml: 255,
        copy: 169,
        reg: 174,
        nbsp: 160,
        iexcl: 161,
        cent: 162,
        pound: 163,
        curren: 164,
        yen: 165,
        brvbar: 166,
        sect: 167,
        uml: 168,
        ordf: 170,
        laquo: 171,
        not: 172,
        shy: 173,
        macr: 175,
        deg: 176,
        plusmn: 177,
        sup1: 185,
        sup2: 178,
        sup3: 179,
        acute: 180,
        micro: 181,
        para: 182,
        middot: 183,
        cedil: 184,
        ordm: 186,
        raquo: 187,
        frac14: 188,
        frac12: 189,
        frac34: 190,
        iquest: 191,
        times: 215,
        divide: 247,
        OElig: 338,
        oelig: 339,
        Scaron: 352,
        scaron: 353,
        Yuml: 376,
        fnof: 402,
        circ: 710,
        tilde: 732,
        Alpha: 913,
        Beta: 914,
        Gamma: 915,
        Delta: 916,
        Epsilon: 917,
        Zeta: 918,
        Eta: 919,
        Theta: 920,
        Iota: 921,
        Kappa: 922,
        Lambda: 923,
        Mu: 924,
        Nu: 925,
        Xi: 926,
        Omicron: 927,
        Pi: 928,
        Rho: 929,
        Sigma: 931,
        Tau: 932,
        Upsilon: 933,
        Phi: 934,
        Chi: 935,
        Psi: 936,
        Omega: 937,
        alpha: 945,
        beta: 946,
        gamma: 947,
        delta: 948,
        epsilon: 949,
        zeta: 950,
        eta: 951,
        theta: 952,
        iota: 953,
        kappa: 954,
        lambda: 955,
        mu: 956,
        nu: 957,
        xi: 958,
        omicron: 959,
        pi: 960,
        rho: 961,
        sigmaf: 962,
        sigma: 963,
        tau: 964,
        upsilon: 965,
        phi: 966,
        chi: 967,
        psi: 968,
        omega: 969,
        thetasym: 977,
        upsih: 978,
        piv: 982,
        ensp: 8194,
        emsp: 8195,
        thinsp: 8201,
        zwnj: 8204,
        zwj: 8205,
        lrm: 8206,
        rlm: 8207,
        ndash: 8211,
        mdash: 8212,
        lsquo: 8216,
        rsquo: 8217,
        sbquo: 8218,
        ldquo: 8220,
        rdquo: 8221,
        bdquo: 8222,
        dagger: 8224,
        Dagger: 8225,
        bull: 8226,
        hellip: 8230,
        permil: 8240,
        prime: 8242,
        Prime: 8243,
        lsaquo: 8249,
        rsaquo: 8250,
        oline: 8254,
        frasl: 8260,
        euro: 8364,
        image: 8465,
        weierp: 8472,
        real: 8476,
        trade: 8482,
        alefsym: 8501,
        larr: 8592,
        uarr: 8593,
        rarr: 8594,
        darr: 8595,
        harr: 8596,
        crarr: 8629,
        lArr: 8656,
        uArr: 8657,
        rArr: 8658,
        dArr: 8659,
        hArr: 8660,
        forall: 8704,
        part: 8706,
        exist: 8707,
        empty: 8709,
        nabla: 8711,
        isin: 8712,
        notin: 8713,
        ni: 8715,
        prod: 8719,
        sum: 8721,
        minus: 8722,
        lowast: 8727,
        radic: 8730,
        prop: 8733,
        infin: 8734,
        ang: 8736,
        and: 8743,
        or: 8744,
        cap: 8745,
        cup: 8746,
        int: 8747,
        there4: 8756,
        sim: 8764,
        cong: 8773,
        asymp: 8776,
        ne: 8800,
        equiv: 8801,
        le: 8804,
        ge: 8805,
        sub: 8834,
        sup: 8835,
        nsub: 8836,
        sube: 8838,
        supe: 8839,
        oplus: 8853,
        otimes: 8855,
        perp: 8869,
        sdot: 8901,
        lceil: 8968,
        rceil: 8969,
        lfloor: 8970,
        rfloor: 8971,
        lang: 9001,
        rang: 9002,
        loz: 9674,
        spades: 9824,
        clubs: 9827,
        hearts: 9829,
        diams: 9830
      });
      Object.keys(sax.ENTITIES).forEach(function(key) {
        var e = sax.ENTITIES[key];
        var s2 = typeof e === "number" ? String.fromCharCode(e) : e;
        sax.ENTITIES[key] = s2;
      });
      for (var s in sax.STATE) {
        sax.STATE[sax.STATE[s]] = s;
      }
      S = sax.STATE;
      function emit(parser2, event, data) {
        parser2[event] && parser2[event](data);
      }
      function getDeclaredEncoding(body) {
        var match = body && body.match(/(?:^|\s)encoding\s*=\s*(['"])([^'"]+)\1/i);
        return match ? match[2] : null;
      }
      function normalizeEncodingName(encoding) {
        if (!encoding) {
          return null;
        }
        return encoding.toLowerCase().replace(/[^a-z0-9]/g, "");
      }
      function encodingsMatch(detectedEncoding, declaredEncoding) {
        const detected = normalizeEncodingName(detectedEncoding);
        const declared = normalizeEncodingName(declaredEncoding);
        if (!detected || !declared) {
          return true;
        }
        if (declared === "utf16") {
          return detected === "utf16le" || detected === "utf16be";
        }
        return detected === declared;
      }
      function validateXmlDeclarationEncoding(parser2, data) {
        if (!parser2.strict || !parser2.encoding || !data || data.name !== "xml") {
          return;
        }
        var declaredEncoding = getDeclaredEncoding(data.body);
        if (declaredEncoding && !encodingsMatch(parser2.encoding, declaredEncoding)) {
          strictFail(
            parser2,
            "XML declaration encoding " + declaredEncoding + " does not match detected stream encoding " + parser2.encoding.toUpperCase()
          );
        }
      }
      function emitNode(parser2, nodeType, data) {
        if (parser2.textNode) closeText(parser2);
        emit(parser2, nodeType, data);
      }
      function closeText(parser2) {
        parser2.textNode = textopts(parser2.opt, parser2.textNode);
        if (parser2.textNode) emit(parser2, "ontext", parser2.textNode);
        parser2.textNode = "";
      }
      function textopts(opt, text) {
        if (opt.trim) text = text.trim();
        if (opt.normalize) text = text.replace(/\s+/g, " ");
        return text;
      }
      function error2(parser2, er) {
        closeText(parser2);
        if (parser2.trackPosition) {
          er += "\nLine: " + parser2.line + "\nColumn: " + parser2.column + "\nChar: " + parser2.c;
        }
        er = new Error(er);
        parser2.error = er;
        emit(parser2, "onerror", er);
        return parser2;
      }
      function end(parser2) {
        if (parser2.sawRoot && !parser2.closedRoot)
          strictFail(parser2, "Unclosed root tag");
        if (parser2.state !== S.BEGIN && parser2.state !== S.BEGIN_WHITESPACE && parser2.state !== S.TEXT) {
          error2(parser2, "Unexpected end");
        }
        closeText(parser2);
        parser2.c = "";
        parser2.closed = true;
        emit(parser2, "onend");
        SAXParser.call(parser2, parser2.strict, parser2.opt);
        return parser2;
      }
      function strictFail(parser2, message) {
        if (typeof parser2 !== "object" || !(parser2 instanceof SAXParser)) {
          throw new Error("bad call to strictFail");
        }
        if (parser2.strict) {
          error2(parser2, message);
        }
      }
      function newTag(parser2) {
        if (!parser2.strict) parser2.tagName = parser2.tagName[parser2.looseCase]();
        var parent = parser2.tags[parser2.tags.length - 1] || parser2;
        var tag = parser2.tag = { name: parser2.tagName, attributes: {} };
        if (parser2.opt.xmlns) {
          tag.ns = parent.ns;
        }
        parser2.attribList.length = 0;
        emitNode(parser2, "onopentagstart", tag);
      }
      function qname(name2, attribute) {
        var i = name2.indexOf(":");
        var qualName = i < 0 ? ["", name2] : name2.split(":");
        var prefix = qualName[0];
        var local = qualName[1];
        if (attribute && name2 === "xmlns") {
          prefix = "xmlns";
          local = "";
        }
        return { prefix, local };
      }
      function attrib(parser2) {
        if (!parser2.strict) {
          parser2.attribName = parser2.attribName[parser2.looseCase]();
        }
        if (parser2.attribList.indexOf(parser2.attribName) !== -1 || parser2.tag.attributes.hasOwnProperty(parser2.attribName)) {
          parser2.attribName = parser2.attribValue = "";
          return;
        }
        if (parser2.opt.xmlns) {
          var qn = qname(parser2.attribName, true);
          var prefix = qn.prefix;
          var local = qn.local;
          if (prefix === "xmlns") {
            if (local === "xml" && parser2.attribValue !== XML_NAMESPACE) {
              strictFail(
                parser2,
                "xml: prefix must be bound to " + XML_NAMESPACE + "\nActual: " + parser2.attribValue
              );
            } else if (local === "xmlns" && parser2.attribValue !== XMLNS_NAMESPACE) {
              strictFail(
                parser2,
                "xmlns: prefix must be bound to " + XMLNS_NAMESPACE + "\nActual: " + parser2.attribValue
              );
            } else {
              var tag = parser2.tag;
              var parent = parser2.tags[parser2.tags.length - 1] || parser2;
              if (tag.ns === parent.ns) {
                tag.ns = Object.create(parent.ns);
              }
              tag.ns[local] = parser2.attribValue;
            }
          }
          parser2.attribList.push([parser2.attribName, parser2.attribValue]);
        } else {
          parser2.tag.attributes[parser2.attribName] = parser2.attribValue;
          emitNode(parser2, "onattribute", {
            name: parser2.attribName,
            value: parser2.attribValue
          });
        }
        parser2.attribName = parser2.attribValue = "";
      }
      function openTag(parser2, selfClosing) {
        if (parser2.opt.xmlns) {
          var tag = parser2.tag;
          var qn = qname(parser2.tagName);
          tag.prefix = qn.prefix;
          tag.local = qn.local;
          tag.uri = tag.ns[qn.prefix] || "";
          if (tag.prefix && !tag.uri) {
            strictFail(
              parser2,
              "Unbound namespace prefix: " + JSON.stringify(parser2.tagName)
            );
            tag.uri = qn.prefix;
          }
          var parent = parser2.tags[parser2.tags.length - 1] || parser2;
          if (tag.ns && parent.ns !== tag.ns) {
            Object.keys(tag.ns).forEach(function(p) {
              emitNode(parser2, "onopennamespace", {
                prefix: p,
                uri: tag.ns[p]
              });
            });
          }
          for (var i = 0, l = parser2.attribList.length; i < l; i++) {
            var nv = parser2.attribList[i];
            var name2 = nv[0];
            var value = nv[1];
            var qualName = qname(name2, true);
            var prefix = qualName.prefix;
            var local = qualName.local;
            var uri = prefix === "" ? "" : tag.ns[prefix] || "";
            var a = {
              name: name2,
              value,
              prefix,
              local,
              uri
            };
            if (prefix && prefix !== "xmlns" && !uri) {
              strictFail(
                parser2,
                "Unbound namespace prefix: " + JSON.stringify(prefix)
              );
              a.uri = prefix;
            }
            parser2.tag.attributes[name2] = a;
            emitNode(parser2, "onattribute", a);
          }
          parser2.attribList.length = 0;
        }
        parser2.tag.isSelfClosing = !!selfClosing;
        parser2.sawRoot = true;
        parser2.tags.push(parser2.tag);
        emitNode(parser2, "onopentag", parser2.tag);
        if (!selfClosing) {
          if (!parser2.noscript && parser2.tagName.toLowerCase() === "script") {
            parser2.state = S.SCRIPT;
          } else {
            parser2.state = S.TEXT;
          }
          parser2.tag = null;
          parser2.tagName = "";
        }
        parser2.attribName = parser2.attribValue = "";
        parser2.attribList.length = 0;
      }
      function closeTag(parser2) {
        if (!parser2.tagName) {
          strictFail(parser2, "Weird empty close tag.");
          parser2.textNode += "</>";
          parser2.state = S.TEXT;
          return;
        }
        if (parser2.script) {
          if (parser2.tagName !== "script") {
            parser2.script += "</" + parser2.tagName + ">";
            parser2.tagName = "";
            parser2.state = S.SCRIPT;
            return;
          }
          emitNode(parser2, "onscript", parser2.script);
          parser2.script = "";
        }
        var t2 = parser2.tags.length;
        var tagName = parser2.tagName;
        if (!parser2.strict) {
          tagName = tagName[parser2.looseCase]();
        }
        var closeTo = tagName;
        while (t2--) {
          var close = parser2.tags[t2];
          if (close.name !== closeTo) {
            strictFail(parser2, "Unexpected close tag");
          } else {
            break;
          }
        }
        if (t2 < 0) {
          strictFail(parser2, "Unmatched closing tag: " + parser2.tagName);
          parser2.textNode += "</" + parser2.tagName + ">";
          parser2.state = S.TEXT;
          return;
        }
        parser2.tagName = tagName;
        var s2 = parser2.tags.length;
        while (s2-- > t2) {
          var tag = parser2.tag = parser2.tags.pop();
          parser2.tagName = parser2.tag.name;
          emitNode(parser2, "onclosetag", parser2.tagName);
          var x = {};
          for (var i in tag.ns) {
            x[i] = tag.ns[i];
          }
          var parent = parser2.tags[parser2.tags.length - 1] || parser2;
          if (parser2.opt.xmlns && tag.ns !== parent.ns) {
            Object.keys(tag.ns).forEach(function(p) {
              var n = tag.ns[p];
              emitNode(parser2, "onclosenamespace", { prefix: p, uri: n });
            });
          }
        }
        if (t2 === 0) parser2.closedRoot = true;
        parser2.tagName = parser2.attribValue = parser2.attribName = "";
        parser2.attribList.length = 0;
        parser2.state = S.TEXT;
      }
      function parseEntity(parser2) {
        var entity = parser2.entity;
        var entityLC = entity.toLowerCase();
        var num;
        var numStr = "";
        if (parser2.ENTITIES[entity]) {
          return parser2.ENTITIES[entity];
        }
        if (parser2.ENTITIES[entityLC]) {
          return parser2.ENTITIES[entityLC];
        }
        entity = entityLC;
        if (entity.charAt(0) === "#") {
          if (entity.charAt(1) === "x") {
            entity = entity.slice(2);
            num = parseInt(entity, 16);
            numStr = num.toString(16);
          } else {
            entity = entity.slice(1);
            num = parseInt(entity, 10);
            numStr = num.toString(10);
          }
        }
        entity = entity.replace(/^0+/, "");
        if (isNaN(num) || numStr.toLowerCase() !== entity || num < 0 || num > 1114111 || !isXmlChar(num)) {
          strictFail(parser2, "Invalid character entity");
          return "&" + parser2.entity + ";";
        }
        return String.fromCodePoint(num);
      }
      function isXmlChar(num) {
        return num === 9 || num === 10 || num === 13 || num >= 32 && num <= 55295 || num >= 57344 && num <= 65533 || num >= 65536 && num <= 1114111;
      }
      function beginWhiteSpace(parser2, c) {
        if (c === "<") {
          parser2.state = S.OPEN_WAKA;
          parser2.startTagPosition = parser2.position;
        } else if (!isWhitespace(c)) {
          strictFail(parser2, "Non-whitespace before first tag.");
          parser2.textNode = c;
          parser2.state = S.TEXT;
        }
      }
      function charAt(chunk, i) {
        var result = "";
        if (i < chunk.length) {
          result = chunk.charAt(i);
        }
        return result;
      }
      function write(chunk) {
        var parser2 = this;
        if (this.error) {
          throw this.error;
        }
        if (parser2.closed) {
          return error2(
            parser2,
            "Cannot write after close. Assign an onready handler."
          );
        }
        if (chunk === null) {
          return end(parser2);
        }
        if (typeof chunk === "object") {
          chunk = chunk.toString();
        }
        var i = 0;
        var c = "";
        while (true) {
          c = charAt(chunk, i++);
          parser2.c = c;
          if (!c) {
            break;
          }
          if (parser2.trackPosition) {
            parser2.position++;
            if (c === "\n") {
              parser2.line++;
              parser2.column = 0;
            } else {
              parser2.column++;
            }
          }
          switch (parser2.state) {
            case S.BEGIN:
              parser2.state = S.BEGIN_WHITESPACE;
              if (c === "\uFEFF") {
                continue;
              }
              beginWhiteSpace(parser2, c);
              continue;
            case S.BEGIN_WHITESPACE:
              beginWhiteSpace(parser2, c);
              continue;
            case S.TEXT:
              if (parser2.sawRoot && !parser2.closedRoot) {
                var starti = i - 1;
                while (c && c !== "<" && c !== "&") {
                  c = charAt(chunk, i++);
                  if (c && parser2.trackPosition) {
                    parser2.position++;
                    if (c === "\n") {
                      parser2.line++;
                      parser2.column = 0;
                    } else {
                      parser2.column++;
                    }
                  }
                }
                parser2.textNode += chunk.substring(starti, i - 1);
              }
              if (c === "<" && !(parser2.sawRoot && parser2.closedRoot && !parser2.strict)) {
                parser2.state = S.OPEN_WAKA;
                parser2.startTagPosition = parser2.position;
              } else {
                if (!isWhitespace(c) && (!parser2.sawRoot || parser2.closedRoot)) {
                  strictFail(parser2, "Text data outside of root node.");
                }
                if (c === "&") {
                  parser2.state = S.TEXT_ENTITY;
                } else {
                  parser2.textNode += c;
                }
              }
              continue;
            case S.SCRIPT:
              if (c === "<") {
                parser2.state = S.SCRIPT_ENDING;
              } else {
                parser2.script += c;
              }
              continue;
            case S.SCRIPT_ENDING:
              if (c === "/") {
                parser2.state = S.CLOSE_TAG;
              } else {
                parser2.script += "<" + c;
                parser2.state = S.SCRIPT;
              }
              continue;
            case S.OPEN_WAKA:
              if (c === "!") {
                parser2.state = S.SGML_DECL;
                parser2.sgmlDecl = "";
              } else if (isWhitespace(c)) {
              } else if (isMatch(nameStart, c)) {
                parser2.state = S.OPEN_TAG;
                parser2.tagName = c;
              } else if (c === "/") {
                parser2.state = S.CLOSE_TAG;
                parser2.tagName = "";
              } else if (c === "?") {
                parser2.state = S.PROC_INST;
                parser2.procInstName = parser2.procInstBody = "";
              } else {
                strictFail(parser2, "Unencoded <");
                if (parser2.startTagPosition + 1 < parser2.position) {
                  var pad = parser2.position - parser2.startTagPosition;
                  c = new Array(pad).join(" ") + c;
                }
                parser2.textNode += "<" + c;
                parser2.state = S.TEXT;
              }
              continue;
            case S.SGML_DECL:
              if (parser2.sgmlDecl + c === "--") {
                parser2.state = S.COMMENT;
                parser2.comment = "";
                parser2.sgmlDecl = "";
                continue;
              }
              if (parser2.doctype && parser2.doctype !== true && parser2.sgmlDecl) {
                parser2.state = S.DOCTYPE_DTD;
                parser2.doctype += "<!" + parser2.sgmlDecl + c;
                parser2.sgmlDecl = "";
              } else if (CDATAre.test(parser2.sgmlDecl + c)) {
                emitNode(parser2, "onopencdata");
                parser2.state = S.CDATA;
                parser2.sgmlDecl = "";
                parser2.cdata = "";
              } else if (DOCTYPEre.test(parser2.sgmlDecl + c)) {
                parser2.state = S.DOCTYPE;
                if (parser2.doctype || parser2.sawRoot) {
                  strictFail(
                    parser2,
                    "Inappropriately located doctype declaration"
                  );
                }
                parser2.doctype = "";
                parser2.sgmlDecl = "";
              } else if (c === ">") {
                emitNode(parser2, "onsgmldeclaration", parser2.sgmlDecl);
                parser2.sgmlDecl = "";
                parser2.state = S.TEXT;
              } else if (isQuote(c)) {
                parser2.state = S.SGML_DECL_QUOTED;
                parser2.sgmlDecl += c;
              } else {
                parser2.sgmlDecl += c;
              }
              continue;
            case S.SGML_DECL_QUOTED:
              if (c === parser2.q) {
                parser2.state = S.SGML_DECL;
                parser2.q = "";
              }
              parser2.sgmlDecl += c;
              continue;
            case S.DOCTYPE:
              if (c === ">") {
                parser2.state = S.TEXT;
                emitNode(parser2, "ondoctype", parser2.doctype);
                parser2.doctype = true;
              } else {
                parser2.doctype += c;
                if (c === "[") {
                  parser2.state = S.DOCTYPE_DTD;
                } else if (isQuote(c)) {
                  parser2.state = S.DOCTYPE_QUOTED;
                  parser2.q = c;
                }
              }
              continue;
            case S.DOCTYPE_QUOTED:
              parser2.doctype += c;
              if (c === parser2.q) {
                parser2.q = "";
                parser2.state = S.DOCTYPE;
              }
              continue;
            case S.DOCTYPE_DTD:
              if (c === "]") {
                parser2.doctype += c;
                parser2.state = S.DOCTYPE;
              } else if (c === "<") {
                parser2.state = S.OPEN_WAKA;
                parser2.startTagPosition = parser2.position;
              } else if (isQuote(c)) {
                parser2.doctype += c;
                parser2.state = S.DOCTYPE_DTD_QUOTED;
                parser2.q = c;
              } else {
                parser2.doctype += c;
              }
              continue;
            case S.DOCTYPE_DTD_QUOTED:
              parser2.doctype += c;
              if (c === parser2.q) {
                parser2.state = S.DOCTYPE_DTD;
                parser2.q = "";
              }
              continue;
            case S.COMMENT:
              if (c === "-") {
                parser2.state = S.COMMENT_ENDING;
              } else {
                parser2.comment += c;
              }
              continue;
            case S.COMMENT_ENDING:
              if (c === "-") {
                parser2.state = S.COMMENT_ENDED;
                parser2.comment = textopts(parser2.opt, parser2.comment);
                if (parser2.comment) {
                  emitNode(parser2, "oncomment", parser2.comment);
                }
                parser2.comment = "";
              } else {
                parser2.comment += "-" + c;
                parser2.state = S.COMMENT;
              }
              continue;
            case S.COMMENT_ENDED:
              if (c !== ">") {
                strictFail(parser2, "Malformed comment");
                parser2.comment += "--" + c;
                parser2.state = S.COMMENT;
              } else if (parser2.doctype && parser2.doctype !== true) {
                parser2.state = S.DOCTYPE_DTD;
              } else {
                parser2.state = S.TEXT;
              }
              continue;
            case S.CDATA:
              var starti = i - 1;
              while (c && c !== "]") {
                c = charAt(chunk, i++);
                if (c && parser2.trackPosition) {
                  parser2.position++;
                  if (c === "\n") {
                    parser2.line++;
                    parser2.column = 0;
                  } else {
                    parser2.column++;
                  }
                }
              }
              parser2.cdata += chunk.substring(starti, i - 1);
              if (c === "]") {
                parser2.state = S.CDATA_ENDING;
              }
              continue;
            case S.CDATA_ENDING:
              if (c === "]") {
                parser2.state = S.CDATA_ENDING_2;
              } else {
                parser2.cdata += "]" + c;
                parser2.state = S.CDATA;
              }
              continue;
            case S.CDATA_ENDING_2:
              if (c === ">") {
                if (parser2.cdata) {
                  emitNode(parser2, "oncdata", parser2.cdata);
                }
                emitNode(parser2, "onclosecdata");
                parser2.cdata = "";
                parser2.state = S.TEXT;
              } else if (c === "]") {
                parser2.cdata += "]";
              } else {
                parser2.cdata += "]]" + c;
                parser2.state = S.CDATA;
              }
              continue;
            case S.PROC_INST:
              if (c === "?") {
                parser2.state = S.PROC_INST_ENDING;
              } else if (isWhitespace(c)) {
                parser2.state = S.PROC_INST_BODY;
              } else {
                parser2.procInstName += c;
              }
              continue;
            case S.PROC_INST_BODY:
              if (!parser2.procInstBody && isWhitespace(c)) {
                continue;
              } else if (c === "?") {
                parser2.state = S.PROC_INST_ENDING;
              } else {
                parser2.procInstBody += c;
              }
              continue;
            case S.PROC_INST_ENDING:
              if (c === ">") {
                const procInstEndData = {
                  name: parser2.procInstName,
                  body: parser2.procInstBody
                };
                validateXmlDeclarationEncoding(parser2, procInstEndData);
                emitNode(parser2, "onprocessinginstruction", procInstEndData);
                parser2.procInstName = parser2.procInstBody = "";
                parser2.state = S.TEXT;
              } else {
                parser2.procInstBody += "?" + c;
                parser2.state = S.PROC_INST_BODY;
              }
              continue;
            case S.OPEN_TAG:
              if (isMatch(nameBody, c)) {
                parser2.tagName += c;
              } else {
                newTag(parser2);
                if (c === ">") {
                  openTag(parser2);
                } else if (c === "/") {
                  parser2.state = S.OPEN_TAG_SLASH;
                } else {
                  if (!isWhitespace(c)) {
                    strictFail(parser2, "Invalid character in tag name");
                  }
                  parser2.state = S.ATTRIB;
                }
              }
              continue;
            case S.OPEN_TAG_SLASH:
              if (c === ">") {
                openTag(parser2, true);
                closeTag(parser2);
              } else {
                strictFail(
                  parser2,
                  "Forward-slash in opening tag not followed by >"
                );
                parser2.state = S.ATTRIB;
              }
              continue;
            case S.ATTRIB:
              if (isWhitespace(c)) {
                continue;
              } else if (c === ">") {
                openTag(parser2);
              } else if (c === "/") {
                parser2.state = S.OPEN_TAG_SLASH;
              } else if (isMatch(nameStart, c)) {
                parser2.attribName = c;
                parser2.attribValue = "";
                parser2.state = S.ATTRIB_NAME;
              } else {
                strictFail(parser2, "Invalid attribute name");
              }
              continue;
            case S.ATTRIB_NAME:
              if (c === "=") {
                parser2.state = S.ATTRIB_VALUE;
              } else if (c === ">") {
                strictFail(parser2, "Attribute without value");
                parser2.attribValue = parser2.attribName;
                attrib(parser2);
                openTag(parser2);
              } else if (isWhitespace(c)) {
                parser2.state = S.ATTRIB_NAME_SAW_WHITE;
              } else if (isMatch(nameBody, c)) {
                parser2.attribName += c;
              } else {
                strictFail(parser2, "Invalid attribute name");
              }
              continue;
            case S.ATTRIB_NAME_SAW_WHITE:
              if (c === "=") {
                parser2.state = S.ATTRIB_VALUE;
              } else if (isWhitespace(c)) {
                continue;
              } else {
                strictFail(parser2, "Attribute without value");
                parser2.tag.attributes[parser2.attribName] = "";
                parser2.attribValue = "";
                emitNode(parser2, "onattribute", {
                  name: parser2.attribName,
                  value: ""
                });
                parser2.attribName = "";
                if (c === ">") {
                  openTag(parser2);
                } else if (isMatch(nameStart, c)) {
                  parser2.attribName = c;
                  parser2.state = S.ATTRIB_NAME;
                } else {
                  strictFail(parser2, "Invalid attribute name");
                  parser2.state = S.ATTRIB;
                }
              }
              continue;
            case S.ATTRIB_VALUE:
              if (isWhitespace(c)) {
                continue;
              } else if (isQuote(c)) {
                parser2.q = c;
                parser2.state = S.ATTRIB_VALUE_QUOTED;
              } else {
                if (!parser2.opt.unquotedAttributeValues) {
                  error2(parser2, "Unquoted attribute value");
                }
                parser2.state = S.ATTRIB_VALUE_UNQUOTED;
                parser2.attribValue = c;
              }
              continue;
            case S.ATTRIB_VALUE_QUOTED:
              if (c !== parser2.q) {
                if (c === "&") {
                  parser2.state = S.ATTRIB_VALUE_ENTITY_Q;
                } else {
                  parser2.attribValue += c;
                }
                continue;
              }
              attrib(parser2);
              parser2.q = "";
              parser2.state = S.ATTRIB_VALUE_CLOSED;
              continue;
            case S.ATTRIB_VALUE_CLOSED:
              if (isWhitespace(c)) {
                parser2.state = S.ATTRIB;
              } else if (c === ">") {
                openTag(parser2);
              } else if (c === "/") {
                parser2.state = S.OPEN_TAG_SLASH;
              } else if (isMatch(nameStart, c)) {
                strictFail(parser2, "No whitespace between attributes");
                parser2.attribName = c;
                parser2.attribValue = "";
                parser2.state = S.ATTRIB_NAME;
              } else {
                strictFail(parser2, "Invalid attribute name");
              }
              continue;
            case S.ATTRIB_VALUE_UNQUOTED:
              if (!isAttribEnd(c)) {
                if (c === "&") {
                  parser2.state = S.ATTRIB_VALUE_ENTITY_U;
                } else {
                  parser2.attribValue += c;
                }
                continue;
              }
              attrib(parser2);
              if (c === ">") {
                openTag(parser2);
              } else {
                parser2.state = S.ATTRIB;
              }
              continue;
            case S.CLOSE_TAG:
              if (!parser2.tagName) {
                if (isWhitespace(c)) {
                  continue;
                } else if (notMatch(nameStart, c)) {
                  if (parser2.script) {
                    parser2.script += "</" + c;
                    parser2.state = S.SCRIPT;
                  } else {
                    strictFail(parser2, "Invalid tagname in closing tag.");
                  }
                } else {
                  parser2.tagName = c;
                }
              } else if (c === ">") {
                closeTag(parser2);
              } else if (isMatch(nameBody, c)) {
                parser2.tagName += c;
              } else if (parser2.script) {
                parser2.script += "</" + parser2.tagName + c;
                parser2.tagName = "";
                parser2.state = S.SCRIPT;
              } else {
                if (!isWhitespace(c)) {
                  strictFail(parser2, "Invalid tagname in closing tag");
                }
                parser2.state = S.CLOSE_TAG_SAW_WHITE;
              }
              continue;
            case S.CLOSE_TAG_SAW_WHITE:
              if (isWhitespace(c)) {
                continue;
              }
              if (c === ">") {
                closeTag(parser2);
              } else {
                strictFail(parser2, "Invalid characters in closing tag");
              }
              continue;
            case S.TEXT_ENTITY:
            case S.ATTRIB_VALUE_ENTITY_Q:
            case S.ATTRIB_VALUE_ENTITY_U:
              var returnState;
              var buffer;
              switch (parser2.state) {
                case S.TEXT_ENTITY:
                  returnState = S.TEXT;
                  buffer = "textNode";
                  break;
                case S.ATTRIB_VALUE_ENTITY_Q:
                  returnState = S.ATTRIB_VALUE_QUOTED;
                  buffer = "attribValue";
                  break;
                case S.ATTRIB_VALUE_ENTITY_U:
                  returnState = S.ATTRIB_VALUE_UNQUOTED;
                  buffer = "attribValue";
                  break;
              }
              if (c === ";") {
                var parsedEntity = parseEntity(parser2);
                if (parser2.opt.unparsedEntities && !Object.values(sax.XML_ENTITIES).includes(parsedEntity)) {
                  if ((parser2.entityCount += 1) > parser2.opt.maxEntityCount) {
                    error2(
                      parser2,
                      "Parsed entity count exceeds max entity count"
                    );
                  }
                  if ((parser2.entityDepth += 1) > parser2.opt.maxEntityDepth) {
                    error2(
                      parser2,
                      "Parsed entity depth exceeds max entity depth"
                    );
                  }
                  parser2.entity = "";
                  parser2.state = returnState;
                  parser2.write(parsedEntity);
                  parser2.entityDepth -= 1;
                } else {
                  parser2[buffer] += parsedEntity;
                  parser2.entity = "";
                  parser2.state = returnState;
                }
              } else if (isMatch(parser2.entity.length ? entityBody : entityStart2, c)) {
                parser2.entity += c;
              } else {
                strictFail(parser2, "Invalid character in entity name");
                parser2[buffer] += "&" + parser2.entity + c;
                parser2.entity = "";
                parser2.state = returnState;
              }
              continue;
            default: {
              throw new Error(parser2, "Unknown state: " + parser2.state);
            }
          }
        }
        if (parser2.position >= parser2.bufferCheckPosition) {
          checkBufferLength(parser2);
        }
        return parser2;
      }
      if (!String.fromCodePoint) {
        ;
        (function() {
          var stringFromCharCode = String.fromCharCode;
          var floor = Math.floor;
          var fromCodePoint = function() {
            var MAX_SIZE = 16384;
            var codeUnits = [];
            var highSurrogate2;
            var lowSurrogate;
            var index = -1;
            var length = arguments.length;
            if (!length) {
              return "";
            }
            var result = "";
            while (++index < length) {
              var codePoint = Number(arguments[index]);
              if (!isFinite(codePoint) || // `NaN`, `+Infinity`, or `-Infinity`
              codePoint < 0 || // not a valid Unicode code point
              codePoint > 1114111 || // not a valid Unicode code point
              floor(codePoint) !== codePoint) {
                throw RangeError("Invalid code point: " + codePoint);
              }
              if (codePoint <= 65535) {
                codeUnits.push(codePoint);
              } else {
                codePoint -= 65536;
                highSurrogate2 = (codePoint >> 10) + 55296;
                lowSurrogate = codePoint % 1024 + 56320;
                codeUnits.push(highSurrogate2, lowSurrogate);
              }
              if (index + 1 === length || codeUnits.length > MAX_SIZE) {
                result += stringFromCharCode.apply(null, codeUnits);
                codeUnits.length = 0;
              }
            }
            return result;
          };
          if (Object.defineProperty) {
            Object.defineProperty(String, "fromCodePoint", {
              value: fromCodePoint,
              configurable: true,
              writable: true
            });
          } else {
            String.fromCodePoint = fromCodePoint;
          }
        })();
      }
    })(typeof exports === "undefined" ? exports.sax = {} : exports);
  }
});

// node_modules/xml-js/lib/array-helper.js
var require_array_helper = __commonJS({
  "node_modules/xml-js/lib/array-helper.js"(exports, module) {
    module.exports = {
      isArray: function(value) {
        if (Array.isArray) {
          return Array.isArray(value);
        }
        return Object.prototype.toString.call(value) === "[object Array]";
      }
    };
  }
});

// node_modules/xml-js/lib/options-helper.js
var require_options_helper = __commonJS({
  "node_modules/xml-js/lib/options-helper.js"(exports, module) {
    var isArray = require_array_helper().isArray;
    module.exports = {
      copyOptions: function(options) {
        var key, copy = {};
        for (key in options) {
          if (options.hasOwnProperty(key)) {
            copy[key] = options[key];
          }
        }
        return copy;
      },
      ensureFlagExists: function(item2, options) {
        if (!(item2 in options) || typeof options[item2] !== "boolean") {
          options[item2] = false;
        }
      },
      ensureSpacesExists: function(options) {
        if (!("spaces" in options) || typeof options.spaces !== "number" && typeof options.spaces !== "string") {
          options.spaces = 0;
        }
      },
      ensureAlwaysArrayExists: function(options) {
        if (!("alwaysArray" in options) || typeof options.alwaysArray !== "boolean" && !isArray(options.alwaysArray)) {
          options.alwaysArray = false;
        }
      },
      ensureKeyExists: function(key, options) {
        if (!(key + "Key" in options) || typeof options[key + "Key"] !== "string") {
          options[key + "Key"] = options.compact ? "_" + key : key;
        }
      },
      checkFnExists: function(key, options) {
        return key + "Fn" in options;
      }
    };
  }
});

// node_modules/xml-js/lib/xml2js.js
var require_xml2js = __commonJS({
  "node_modules/xml-js/lib/xml2js.js"(exports, module) {
    var sax = require_sax();
    var expat = { on: function() {
    }, parse: function() {
    } };
    var helper = require_options_helper();
    var isArray = require_array_helper().isArray;
    var options;
    var pureJsParser = true;
    var currentElement;
    function validateOptions(userOptions) {
      options = helper.copyOptions(userOptions);
      helper.ensureFlagExists("ignoreDeclaration", options);
      helper.ensureFlagExists("ignoreInstruction", options);
      helper.ensureFlagExists("ignoreAttributes", options);
      helper.ensureFlagExists("ignoreText", options);
      helper.ensureFlagExists("ignoreComment", options);
      helper.ensureFlagExists("ignoreCdata", options);
      helper.ensureFlagExists("ignoreDoctype", options);
      helper.ensureFlagExists("compact", options);
      helper.ensureFlagExists("alwaysChildren", options);
      helper.ensureFlagExists("addParent", options);
      helper.ensureFlagExists("trim", options);
      helper.ensureFlagExists("nativeType", options);
      helper.ensureFlagExists("nativeTypeAttributes", options);
      helper.ensureFlagExists("sanitize", options);
      helper.ensureFlagExists("instructionHasAttributes", options);
      helper.ensureFlagExists("captureSpacesBetweenElements", options);
      helper.ensureAlwaysArrayExists(options);
      helper.ensureKeyExists("declaration", options);
      helper.ensureKeyExists("instruction", options);
      helper.ensureKeyExists("attributes", options);
      helper.ensureKeyExists("text", options);
      helper.ensureKeyExists("comment", options);
      helper.ensureKeyExists("cdata", options);
      helper.ensureKeyExists("doctype", options);
      helper.ensureKeyExists("type", options);
      helper.ensureKeyExists("name", options);
      helper.ensureKeyExists("elements", options);
      helper.ensureKeyExists("parent", options);
      helper.checkFnExists("doctype", options);
      helper.checkFnExists("instruction", options);
      helper.checkFnExists("cdata", options);
      helper.checkFnExists("comment", options);
      helper.checkFnExists("text", options);
      helper.checkFnExists("instructionName", options);
      helper.checkFnExists("elementName", options);
      helper.checkFnExists("attributeName", options);
      helper.checkFnExists("attributeValue", options);
      helper.checkFnExists("attributes", options);
      return options;
    }
    function nativeType(value) {
      var nValue = Number(value);
      if (!isNaN(nValue)) {
        return nValue;
      }
      var bValue = value.toLowerCase();
      if (bValue === "true") {
        return true;
      } else if (bValue === "false") {
        return false;
      }
      return value;
    }
    function addField(type, value) {
      var key;
      if (options.compact) {
        if (!currentElement[options[type + "Key"]] && (isArray(options.alwaysArray) ? options.alwaysArray.indexOf(options[type + "Key"]) !== -1 : options.alwaysArray)) {
          currentElement[options[type + "Key"]] = [];
        }
        if (currentElement[options[type + "Key"]] && !isArray(currentElement[options[type + "Key"]])) {
          currentElement[options[type + "Key"]] = [currentElement[options[type + "Key"]]];
        }
        if (type + "Fn" in options && typeof value === "string") {
          value = options[type + "Fn"](value, currentElement);
        }
        if (type === "instruction" && ("instructionFn" in options || "instructionNameFn" in options)) {
          for (key in value) {
            if (value.hasOwnProperty(key)) {
              if ("instructionFn" in options) {
                value[key] = options.instructionFn(value[key], key, currentElement);
              } else {
                var temp = value[key];
                delete value[key];
                value[options.instructionNameFn(key, temp, currentElement)] = temp;
              }
            }
          }
        }
        if (isArray(currentElement[options[type + "Key"]])) {
          currentElement[options[type + "Key"]].push(value);
        } else {
          currentElement[options[type + "Key"]] = value;
        }
      } else {
        if (!currentElement[options.elementsKey]) {
          currentElement[options.elementsKey] = [];
        }
        var element = {};
        element[options.typeKey] = type;
        if (type === "instruction") {
          for (key in value) {
            if (value.hasOwnProperty(key)) {
              break;
            }
          }
          element[options.nameKey] = "instructionNameFn" in options ? options.instructionNameFn(key, value, currentElement) : key;
          if (options.instructionHasAttributes) {
            element[options.attributesKey] = value[key][options.attributesKey];
            if ("instructionFn" in options) {
              element[options.attributesKey] = options.instructionFn(element[options.attributesKey], key, currentElement);
            }
          } else {
            if ("instructionFn" in options) {
              value[key] = options.instructionFn(value[key], key, currentElement);
            }
            element[options.instructionKey] = value[key];
          }
        } else {
          if (type + "Fn" in options) {
            value = options[type + "Fn"](value, currentElement);
          }
          element[options[type + "Key"]] = value;
        }
        if (options.addParent) {
          element[options.parentKey] = currentElement;
        }
        currentElement[options.elementsKey].push(element);
      }
    }
    function manipulateAttributes(attributes) {
      if ("attributesFn" in options && attributes) {
        attributes = options.attributesFn(attributes, currentElement);
      }
      if ((options.trim || "attributeValueFn" in options || "attributeNameFn" in options || options.nativeTypeAttributes) && attributes) {
        var key;
        for (key in attributes) {
          if (attributes.hasOwnProperty(key)) {
            if (options.trim) attributes[key] = attributes[key].trim();
            if (options.nativeTypeAttributes) {
              attributes[key] = nativeType(attributes[key]);
            }
            if ("attributeValueFn" in options) attributes[key] = options.attributeValueFn(attributes[key], key, currentElement);
            if ("attributeNameFn" in options) {
              var temp = attributes[key];
              delete attributes[key];
              attributes[options.attributeNameFn(key, attributes[key], currentElement)] = temp;
            }
          }
        }
      }
      return attributes;
    }
    function onInstruction(instruction) {
      var attributes = {};
      if (instruction.body && (instruction.name.toLowerCase() === "xml" || options.instructionHasAttributes)) {
        var attrsRegExp = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+))\s*/g;
        var match;
        while ((match = attrsRegExp.exec(instruction.body)) !== null) {
          attributes[match[1]] = match[2] || match[3] || match[4];
        }
        attributes = manipulateAttributes(attributes);
      }
      if (instruction.name.toLowerCase() === "xml") {
        if (options.ignoreDeclaration) {
          return;
        }
        currentElement[options.declarationKey] = {};
        if (Object.keys(attributes).length) {
          currentElement[options.declarationKey][options.attributesKey] = attributes;
        }
        if (options.addParent) {
          currentElement[options.declarationKey][options.parentKey] = currentElement;
        }
      } else {
        if (options.ignoreInstruction) {
          return;
        }
        if (options.trim) {
          instruction.body = instruction.body.trim();
        }
        var value = {};
        if (options.instructionHasAttributes && Object.keys(attributes).length) {
          value[instruction.name] = {};
          value[instruction.name][options.attributesKey] = attributes;
        } else {
          value[instruction.name] = instruction.body;
        }
        addField("instruction", value);
      }
    }
    function onStartElement(name2, attributes) {
      var element;
      if (typeof name2 === "object") {
        attributes = name2.attributes;
        name2 = name2.name;
      }
      attributes = manipulateAttributes(attributes);
      if ("elementNameFn" in options) {
        name2 = options.elementNameFn(name2, currentElement);
      }
      if (options.compact) {
        element = {};
        if (!options.ignoreAttributes && attributes && Object.keys(attributes).length) {
          element[options.attributesKey] = {};
          var key;
          for (key in attributes) {
            if (attributes.hasOwnProperty(key)) {
              element[options.attributesKey][key] = attributes[key];
            }
          }
        }
        if (!(name2 in currentElement) && (isArray(options.alwaysArray) ? options.alwaysArray.indexOf(name2) !== -1 : options.alwaysArray)) {
          currentElement[name2] = [];
        }
        if (currentElement[name2] && !isArray(currentElement[name2])) {
          currentElement[name2] = [currentElement[name2]];
        }
        if (isArray(currentElement[name2])) {
          currentElement[name2].push(element);
        } else {
          currentElement[name2] = element;
        }
      } else {
        if (!currentElement[options.elementsKey]) {
          currentElement[options.elementsKey] = [];
        }
        element = {};
        element[options.typeKey] = "element";
        element[options.nameKey] = name2;
        if (!options.ignoreAttributes && attributes && Object.keys(attributes).length) {
          element[options.attributesKey] = attributes;
        }
        if (options.alwaysChildren) {
          element[options.elementsKey] = [];
        }
        currentElement[options.elementsKey].push(element);
      }
      element[options.parentKey] = currentElement;
      currentElement = element;
    }
    function onText(text) {
      if (options.ignoreText) {
        return;
      }
      if (!text.trim() && !options.captureSpacesBetweenElements) {
        return;
      }
      if (options.trim) {
        text = text.trim();
      }
      if (options.nativeType) {
        text = nativeType(text);
      }
      if (options.sanitize) {
        text = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
      }
      addField("text", text);
    }
    function onComment(comment2) {
      if (options.ignoreComment) {
        return;
      }
      if (options.trim) {
        comment2 = comment2.trim();
      }
      addField("comment", comment2);
    }
    function onEndElement(name2) {
      var parentElement = currentElement[options.parentKey];
      if (!options.addParent) {
        delete currentElement[options.parentKey];
      }
      currentElement = parentElement;
    }
    function onCdata(cdata) {
      if (options.ignoreCdata) {
        return;
      }
      if (options.trim) {
        cdata = cdata.trim();
      }
      addField("cdata", cdata);
    }
    function onDoctype(doctype) {
      if (options.ignoreDoctype) {
        return;
      }
      doctype = doctype.replace(/^ /, "");
      if (options.trim) {
        doctype = doctype.trim();
      }
      addField("doctype", doctype);
    }
    function onError(error2) {
      error2.note = error2;
    }
    module.exports = function(xml, userOptions) {
      var parser2 = pureJsParser ? sax.parser(true, {}) : parser2 = new expat.Parser("UTF-8");
      var result = {};
      currentElement = result;
      options = validateOptions(userOptions);
      if (pureJsParser) {
        parser2.opt = { strictEntities: true };
        parser2.onopentag = onStartElement;
        parser2.ontext = onText;
        parser2.oncomment = onComment;
        parser2.onclosetag = onEndElement;
        parser2.onerror = onError;
        parser2.oncdata = onCdata;
        parser2.ondoctype = onDoctype;
        parser2.onprocessinginstruction = onInstruction;
      } else {
        parser2.on("startElement", onStartElement);
        parser2.on("text", onText);
        parser2.on("comment", onComment);
        parser2.on("endElement", onEndElement);
        parser2.on("error", onError);
      }
      if (pureJsParser) {
        parser2.write(xml).close();
      } else {
        if (!parser2.parse(xml)) {
          throw new Error("XML parsing error: " + parser2.getError());
        }
      }
      if (result[options.elementsKey]) {
        var temp = result[options.elementsKey];
        delete result[options.elementsKey];
        result[options.elementsKey] = temp;
        delete result.text;
      }
      return result;
    };
  }
});

// node_modules/xml-js/lib/xml2json.js
var require_xml2json = __commonJS({
  "node_modules/xml-js/lib/xml2json.js"(exports, module) {
    var helper = require_options_helper();
    var xml2js = require_xml2js();
    function validateOptions(userOptions) {
      var options = helper.copyOptions(userOptions);
      helper.ensureSpacesExists(options);
      return options;
    }
    module.exports = function(xml, userOptions) {
      var options, js, json, parentKey;
      options = validateOptions(userOptions);
      js = xml2js(xml, options);
      parentKey = "compact" in options && options.compact ? "_parent" : "parent";
      if ("addParent" in options && options.addParent) {
        json = JSON.stringify(js, function(k, v) {
          return k === parentKey ? "_" : v;
        }, options.spaces);
      } else {
        json = JSON.stringify(js, null, options.spaces);
      }
      return json.replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
    };
  }
});

// node_modules/xml-js/lib/js2xml.js
var require_js2xml = __commonJS({
  "node_modules/xml-js/lib/js2xml.js"(exports, module) {
    var helper = require_options_helper();
    var isArray = require_array_helper().isArray;
    var currentElement;
    var currentElementName;
    function validateOptions(userOptions) {
      var options = helper.copyOptions(userOptions);
      helper.ensureFlagExists("ignoreDeclaration", options);
      helper.ensureFlagExists("ignoreInstruction", options);
      helper.ensureFlagExists("ignoreAttributes", options);
      helper.ensureFlagExists("ignoreText", options);
      helper.ensureFlagExists("ignoreComment", options);
      helper.ensureFlagExists("ignoreCdata", options);
      helper.ensureFlagExists("ignoreDoctype", options);
      helper.ensureFlagExists("compact", options);
      helper.ensureFlagExists("indentText", options);
      helper.ensureFlagExists("indentCdata", options);
      helper.ensureFlagExists("indentAttributes", options);
      helper.ensureFlagExists("indentInstruction", options);
      helper.ensureFlagExists("fullTagEmptyElement", options);
      helper.ensureFlagExists("noQuotesForNativeAttributes", options);
      helper.ensureSpacesExists(options);
      if (typeof options.spaces === "number") {
        options.spaces = Array(options.spaces + 1).join(" ");
      }
      helper.ensureKeyExists("declaration", options);
      helper.ensureKeyExists("instruction", options);
      helper.ensureKeyExists("attributes", options);
      helper.ensureKeyExists("text", options);
      helper.ensureKeyExists("comment", options);
      helper.ensureKeyExists("cdata", options);
      helper.ensureKeyExists("doctype", options);
      helper.ensureKeyExists("type", options);
      helper.ensureKeyExists("name", options);
      helper.ensureKeyExists("elements", options);
      helper.checkFnExists("doctype", options);
      helper.checkFnExists("instruction", options);
      helper.checkFnExists("cdata", options);
      helper.checkFnExists("comment", options);
      helper.checkFnExists("text", options);
      helper.checkFnExists("instructionName", options);
      helper.checkFnExists("elementName", options);
      helper.checkFnExists("attributeName", options);
      helper.checkFnExists("attributeValue", options);
      helper.checkFnExists("attributes", options);
      helper.checkFnExists("fullTagEmptyElement", options);
      return options;
    }
    function writeIndentation(options, depth, firstLine) {
      return (!firstLine && options.spaces ? "\n" : "") + Array(depth + 1).join(options.spaces);
    }
    function writeAttributes(attributes, options, depth) {
      if (options.ignoreAttributes) {
        return "";
      }
      if ("attributesFn" in options) {
        attributes = options.attributesFn(attributes, currentElementName, currentElement);
      }
      var key, attr, attrName, quote, result = [];
      for (key in attributes) {
        if (attributes.hasOwnProperty(key) && attributes[key] !== null && attributes[key] !== void 0) {
          quote = options.noQuotesForNativeAttributes && typeof attributes[key] !== "string" ? "" : '"';
          attr = "" + attributes[key];
          attr = attr.replace(/"/g, "&quot;");
          attrName = "attributeNameFn" in options ? options.attributeNameFn(key, attr, currentElementName, currentElement) : key;
          result.push(options.spaces && options.indentAttributes ? writeIndentation(options, depth + 1, false) : " ");
          result.push(attrName + "=" + quote + ("attributeValueFn" in options ? options.attributeValueFn(attr, key, currentElementName, currentElement) : attr) + quote);
        }
      }
      if (attributes && Object.keys(attributes).length && options.spaces && options.indentAttributes) {
        result.push(writeIndentation(options, depth, false));
      }
      return result.join("");
    }
    function writeDeclaration(declaration, options, depth) {
      currentElement = declaration;
      currentElementName = "xml";
      return options.ignoreDeclaration ? "" : "<?xml" + writeAttributes(declaration[options.attributesKey], options, depth) + "?>";
    }
    function writeInstruction(instruction, options, depth) {
      if (options.ignoreInstruction) {
        return "";
      }
      var key;
      for (key in instruction) {
        if (instruction.hasOwnProperty(key)) {
          break;
        }
      }
      var instructionName = "instructionNameFn" in options ? options.instructionNameFn(key, instruction[key], currentElementName, currentElement) : key;
      if (typeof instruction[key] === "object") {
        currentElement = instruction;
        currentElementName = instructionName;
        return "<?" + instructionName + writeAttributes(instruction[key][options.attributesKey], options, depth) + "?>";
      } else {
        var instructionValue = instruction[key] ? instruction[key] : "";
        if ("instructionFn" in options) instructionValue = options.instructionFn(instructionValue, key, currentElementName, currentElement);
        return "<?" + instructionName + (instructionValue ? " " + instructionValue : "") + "?>";
      }
    }
    function writeComment(comment2, options) {
      return options.ignoreComment ? "" : "<!--" + ("commentFn" in options ? options.commentFn(comment2, currentElementName, currentElement) : comment2) + "-->";
    }
    function writeCdata(cdata, options) {
      return options.ignoreCdata ? "" : "<![CDATA[" + ("cdataFn" in options ? options.cdataFn(cdata, currentElementName, currentElement) : cdata.replace("]]>", "]]]]><![CDATA[>")) + "]]>";
    }
    function writeDoctype(doctype, options) {
      return options.ignoreDoctype ? "" : "<!DOCTYPE " + ("doctypeFn" in options ? options.doctypeFn(doctype, currentElementName, currentElement) : doctype) + ">";
    }
    function writeText(text, options) {
      if (options.ignoreText) return "";
      text = "" + text;
      text = text.replace(/&amp;/g, "&");
      text = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
      return "textFn" in options ? options.textFn(text, currentElementName, currentElement) : text;
    }
    function hasContent(element, options) {
      var i;
      if (element.elements && element.elements.length) {
        for (i = 0; i < element.elements.length; ++i) {
          switch (element.elements[i][options.typeKey]) {
            case "text":
              if (options.indentText) {
                return true;
              }
              break;
            // skip to next key
            case "cdata":
              if (options.indentCdata) {
                return true;
              }
              break;
            // skip to next key
            case "instruction":
              if (options.indentInstruction) {
                return true;
              }
              break;
            // skip to next key
            case "doctype":
            case "comment":
            case "element":
              return true;
            default:
              return true;
          }
        }
      }
      return false;
    }
    function writeElement(element, options, depth) {
      currentElement = element;
      currentElementName = element.name;
      var xml = [], elementName = "elementNameFn" in options ? options.elementNameFn(element.name, element) : element.name;
      xml.push("<" + elementName);
      if (element[options.attributesKey]) {
        xml.push(writeAttributes(element[options.attributesKey], options, depth));
      }
      var withClosingTag = element[options.elementsKey] && element[options.elementsKey].length || element[options.attributesKey] && element[options.attributesKey]["xml:space"] === "preserve";
      if (!withClosingTag) {
        if ("fullTagEmptyElementFn" in options) {
          withClosingTag = options.fullTagEmptyElementFn(element.name, element);
        } else {
          withClosingTag = options.fullTagEmptyElement;
        }
      }
      if (withClosingTag) {
        xml.push(">");
        if (element[options.elementsKey] && element[options.elementsKey].length) {
          xml.push(writeElements(element[options.elementsKey], options, depth + 1));
          currentElement = element;
          currentElementName = element.name;
        }
        xml.push(options.spaces && hasContent(element, options) ? "\n" + Array(depth + 1).join(options.spaces) : "");
        xml.push("</" + elementName + ">");
      } else {
        xml.push("/>");
      }
      return xml.join("");
    }
    function writeElements(elements, options, depth, firstLine) {
      return elements.reduce(function(xml, element) {
        var indent = writeIndentation(options, depth, firstLine && !xml);
        switch (element.type) {
          case "element":
            return xml + indent + writeElement(element, options, depth);
          case "comment":
            return xml + indent + writeComment(element[options.commentKey], options);
          case "doctype":
            return xml + indent + writeDoctype(element[options.doctypeKey], options);
          case "cdata":
            return xml + (options.indentCdata ? indent : "") + writeCdata(element[options.cdataKey], options);
          case "text":
            return xml + (options.indentText ? indent : "") + writeText(element[options.textKey], options);
          case "instruction":
            var instruction = {};
            instruction[element[options.nameKey]] = element[options.attributesKey] ? element : element[options.instructionKey];
            return xml + (options.indentInstruction ? indent : "") + writeInstruction(instruction, options, depth);
        }
      }, "");
    }
    function hasContentCompact(element, options, anyContent) {
      var key;
      for (key in element) {
        if (element.hasOwnProperty(key)) {
          switch (key) {
            case options.parentKey:
            case options.attributesKey:
              break;
            // skip to next key
            case options.textKey:
              if (options.indentText || anyContent) {
                return true;
              }
              break;
            // skip to next key
            case options.cdataKey:
              if (options.indentCdata || anyContent) {
                return true;
              }
              break;
            // skip to next key
            case options.instructionKey:
              if (options.indentInstruction || anyContent) {
                return true;
              }
              break;
            // skip to next key
            case options.doctypeKey:
            case options.commentKey:
              return true;
            default:
              return true;
          }
        }
      }
      return false;
    }
    function writeElementCompact(element, name2, options, depth, indent) {
      currentElement = element;
      currentElementName = name2;
      var elementName = "elementNameFn" in options ? options.elementNameFn(name2, element) : name2;
      if (typeof element === "undefined" || element === null || element === "") {
        return "fullTagEmptyElementFn" in options && options.fullTagEmptyElementFn(name2, element) || options.fullTagEmptyElement ? "<" + elementName + "></" + elementName + ">" : "<" + elementName + "/>";
      }
      var xml = [];
      if (name2) {
        xml.push("<" + elementName);
        if (typeof element !== "object") {
          xml.push(">" + writeText(element, options) + "</" + elementName + ">");
          return xml.join("");
        }
        if (element[options.attributesKey]) {
          xml.push(writeAttributes(element[options.attributesKey], options, depth));
        }
        var withClosingTag = hasContentCompact(element, options, true) || element[options.attributesKey] && element[options.attributesKey]["xml:space"] === "preserve";
        if (!withClosingTag) {
          if ("fullTagEmptyElementFn" in options) {
            withClosingTag = options.fullTagEmptyElementFn(name2, element);
          } else {
            withClosingTag = options.fullTagEmptyElement;
          }
        }
        if (withClosingTag) {
          xml.push(">");
        } else {
          xml.push("/>");
          return xml.join("");
        }
      }
      xml.push(writeElementsCompact(element, options, depth + 1, false));
      currentElement = element;
      currentElementName = name2;
      if (name2) {
        xml.push((indent ? writeIndentation(options, depth, false) : "") + "</" + elementName + ">");
      }
      return xml.join("");
    }
    function writeElementsCompact(element, options, depth, firstLine) {
      var i, key, nodes, xml = [];
      for (key in element) {
        if (element.hasOwnProperty(key)) {
          nodes = isArray(element[key]) ? element[key] : [element[key]];
          for (i = 0; i < nodes.length; ++i) {
            switch (key) {
              case options.declarationKey:
                xml.push(writeDeclaration(nodes[i], options, depth));
                break;
              case options.instructionKey:
                xml.push((options.indentInstruction ? writeIndentation(options, depth, firstLine) : "") + writeInstruction(nodes[i], options, depth));
                break;
              case options.attributesKey:
              case options.parentKey:
                break;
              // skip
              case options.textKey:
                xml.push((options.indentText ? writeIndentation(options, depth, firstLine) : "") + writeText(nodes[i], options));
                break;
              case options.cdataKey:
                xml.push((options.indentCdata ? writeIndentation(options, depth, firstLine) : "") + writeCdata(nodes[i], options));
                break;
              case options.doctypeKey:
                xml.push(writeIndentation(options, depth, firstLine) + writeDoctype(nodes[i], options));
                break;
              case options.commentKey:
                xml.push(writeIndentation(options, depth, firstLine) + writeComment(nodes[i], options));
                break;
              default:
                xml.push(writeIndentation(options, depth, firstLine) + writeElementCompact(nodes[i], key, options, depth, hasContentCompact(nodes[i], options)));
            }
            firstLine = firstLine && !xml.length;
          }
        }
      }
      return xml.join("");
    }
    module.exports = function(js, options) {
      options = validateOptions(options);
      var xml = [];
      currentElement = js;
      currentElementName = "_root_";
      if (options.compact) {
        xml.push(writeElementsCompact(js, options, 0, true));
      } else {
        if (js[options.declarationKey]) {
          xml.push(writeDeclaration(js[options.declarationKey], options, 0));
        }
        if (js[options.elementsKey] && js[options.elementsKey].length) {
          xml.push(writeElements(js[options.elementsKey], options, 0, !xml.length));
        }
      }
      return xml.join("");
    };
  }
});

// node_modules/xml-js/lib/json2xml.js
var require_json2xml = __commonJS({
  "node_modules/xml-js/lib/json2xml.js"(exports, module) {
    var js2xml3 = require_js2xml();
    module.exports = function(json, options) {
      if (json instanceof Buffer) {
        json = json.toString();
      }
      var js = null;
      if (typeof json === "string") {
        try {
          js = JSON.parse(json);
        } catch (e) {
          throw new Error("The JSON structure is invalid");
        }
      } else {
        js = json;
      }
      return js2xml3(js, options);
    };
  }
});

// node_modules/xml-js/lib/index.js
var require_lib = __commonJS({
  "node_modules/xml-js/lib/index.js"(exports, module) {
    var xml2js = require_xml2js();
    var xml2json = require_xml2json();
    var js2xml3 = require_js2xml();
    var json2xml = require_json2xml();
    module.exports = {
      xml2js,
      xml2json,
      js2xml: js2xml3,
      json2xml
    };
  }
});

// src/site/site.ts
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/escape/characters.ts
var HIDDEN = new RegExp("(?!\\u200C|\\u200D|\\uFE0E|\\uFE0F)\\p{Default_Ignorable_Code_Point}|[\\u2800\\uFFF9-\\uFFFB]|\\p{Cs}", "gu");
var CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
var STRAY_JOINER = new RegExp("(?<!\\p{Emoji}|\\p{Emoji_Modifier}|\\uFE0F|\\p{M}|\\p{Script=Arabic}|\\p{Script=Syriac})(?:\\u200C|\\u200D)+|(?:\\u200C|\\u200D)+(?!\\p{Emoji}|\\p{L}|\\p{M})|(?<!\\p{Emoji})(?:\\uFE0E|\\uFE0F)+", "gu");
var PLAIN = /^[ -~]*$/;
function oneLine(text) {
  if (PLAIN.test(text)) return text.trim();
  return text.replace(CONTROL, " ").replace(HIDDEN, "").replace(STRAY_JOINER, "").trim();
}

// src/escape/data.ts
function pathSegment(text) {
  return /^\.{1,2}$/.test(text) ? "_" : percentEncoded(text);
}
function urlPath(path) {
  return path.split("/").map(pathSegment).join("/");
}
function badgeText(text) {
  return text.replace(/[^\w.~\p{L}\p{N}\p{So}\p{Sc}-]+/gu, percentEncoded);
}
function percentEncoded(text) {
  return encodeURIComponent(text.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(/[!'()*]/g, hexadecimal);
}
function hexadecimal(mark) {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
var ENDS = /[<>&]|-(?=-)|(?<=-)-|[\u007F-\u009F\u2028\u2029]/g;
function embeddedJson(value) {
  return JSON.stringify(value).replace(ENDS, unicodeEscape);
}
function unicodeEscape(one) {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/subjects/address-length.ts
var LONGEST_ADDRESS = 2e3;
var LONGEST_WITH_LOGO = 16e3;
function isAddressTooLong(address) {
  if (address.length <= LONGEST_ADDRESS) return false;
  if (address.length > LONGEST_WITH_LOGO) return true;
  return address.replace(/(?<=[?&;]logo=)[^&#]+/g, "").length > LONGEST_ADDRESS;
}

// src/subjects/codeberg.ts
var OWNER = /^[a-z0-9](?:[\w.-]{0,39})$/i;
var NAME = /^[\w.-]{1,100}$/;
var NO_NAME = /^(?:\.{1,2}|-|.{0,100}\.(?:wiki|rss|atom))$/i;
var HOSTS = ["codeberg.org", "www.codeberg.org"];
var PAGES = new Set(
  "admin api assets attachments avatar avatars captcha commits devtest error explore favicon.ico ghost issues login manifest.json metrics milestones new notifications org pulls raw repo repo-avatars robots.txt search ssh_info swagger.v1.json user v2".split(
    " "
  )
);
function codebergRepository(path) {
  const [owner = "", name2 = "", ...rest] = path.split("/");
  const bare2 = name2.replace(/\.git$/, "");
  const isValid = OWNER.test(owner) && NAME.test(bare2) && !NO_NAME.test(bare2);
  if (rest.length > 0 || !isValid || PAGES.has(owner.toLowerCase())) return void 0;
  return { kind: "codeberg", id: `${owner}/${bare2}`.toLowerCase() };
}
function codebergLink({ hostname, pathname }) {
  if (!HOSTS.includes(hostname)) return void 0;
  const [owner = "", name2 = ""] = pathname.split("/").filter((part) => part !== "");
  return codebergRepository(`${owner}/${name2}`);
}

// src/subjects/gitlab.ts
var NAME2 = /^[a-z0-9_][\w.-]{0,99}$/i;
var MAX_NAMES = 21;
var MAX_LENGTH = 255;
var HOSTS2 = ["gitlab.com", "www.gitlab.com"];
var PAGES2 = new Set(
  "admin api assets dashboard explore files groups health_check help import jwt login oauth profile projects public s search sitemap snippets topics unsubscribe uploads users v2".split(
    " "
  )
);
var PROJECT_PAGES = new Set(
  `badges blame blob builds commits create edit files find_file new preview raw refs tree update wikis
  activity archive boards branches compare container_registry cycle_analytics environments forks graphs issues jobs labels merge_requests milestones network packages pipelines project_members releases repository settings snippets starrers tags`.split(
    /\s+/
  )
);
function gitlabProject(path) {
  const names = path.replace(/\.git$/, "").split("/");
  const isPath = names.length >= 2 && names.length <= MAX_NAMES && path.length <= MAX_LENGTH;
  if (!isPath || PAGES2.has((names[0] ?? "").toLowerCase())) return void 0;
  const isValid = names.every((name2) => NAME2.test(name2) && !/\.(?:git|atom)?$/.test(name2));
  return isValid ? { kind: "gitlab", id: names.join("/").toLowerCase() } : void 0;
}
function gitlabLink({ hostname, pathname }) {
  if (!HOSTS2.includes(hostname)) return void 0;
  const parts2 = pathname.split("/").filter((part) => part !== "");
  const end = parts2.findIndex(
    (part, index) => part === "-" || index >= 2 && PROJECT_PAGES.has(part)
  );
  return gitlabProject((end < 0 ? parts2 : parts2.slice(0, end)).join("/"));
}

// src/subjects/paper-ids.ts
var ARXIV = /^(?:arxiv:)?(\d{4}\.\d{4,6}|[a-z][a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;
var ARXIV_CLASS = /\.[a-z]{2}(?=\/)/i;
var ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
var DOI = /^10\.\d{4,9}\/[^\s]+$/;
var ACL_OLD = /^[A-Z]\d{2}-\d{4}$/i;
var ACL_NEW = /^\d{4}\.[a-z0-9]+-[a-z0-9_]+\.\d+$/i;
var NUMBER = /^\d{1,12}$/;
var SHA = /^[0-9a-f]{40}$/i;
function arxivPaper(text) {
  const id = ARXIV.exec(text)?.[1];
  if (id === void 0) return void 0;
  return { kind: "arxiv", id: id.replace(ARXIV_CLASS, "").toLowerCase() };
}
function doiPaper(text) {
  const doi = text.toLowerCase();
  const arxiv = ARXIV_DOI.exec(doi)?.[1];
  if (arxiv !== void 0) return arxivPaper(arxiv);
  return DOI.test(doi) ? { kind: "doi", id: doi } : void 0;
}
function aclPaper(text) {
  if (ACL_OLD.test(text)) return { kind: "acl", id: text.toUpperCase() };
  return ACL_NEW.test(text) ? { kind: "acl", id: text.toLowerCase() } : void 0;
}
function numberedPaper(kind, text) {
  return NUMBER.test(text) ? { kind, id: text.replace(/^0+(?=\d)/, "") } : void 0;
}
function shaPaper(text) {
  return SHA.test(text) ? { kind: "s2", id: text.toLowerCase() } : void 0;
}

// src/subjects/repository-ids.ts
var OWNER2 = /^[a-z0-9](?:[a-z0-9-]{0,38})$/i;
var REPOSITORY = /^[\w.-]{1,100}$/;
var HUB_NAME = /^[\w.-]{1,96}$/;
var DOTS = /^\.+$/;
var HUB_COLLECTIONS = ["models", "datasets", "spaces"];
function githubRepository(owner = "", name2 = "") {
  const bare2 = name2.replace(/\.git$/, "");
  if (!OWNER2.test(owner) || !REPOSITORY.test(bare2) || DOTS.test(bare2)) return void 0;
  return { kind: "github", id: `${owner}/${bare2}`.toLowerCase() };
}
function hubRepository(collection, names) {
  const valid = names.every((name2) => HUB_NAME.test(name2) && !DOTS.test(name2));
  if (!valid || names.length < 1 || names.length > 2) return void 0;
  return { kind: "hf", id: [collection, ...names].join("/") };
}
function isHubCollection(text) {
  return HUB_COLLECTIONS.some((collection) => collection === text);
}
function parseRepository(id) {
  const [owner, name2, ...rest] = id.split("/");
  return rest.length === 0 ? githubRepository(owner, name2) : void 0;
}
function parseHubRepository(id) {
  const [collection, ...names] = id.split("/");
  return isHubCollection(collection) ? hubRepository(collection, names) : void 0;
}
var PAGES3 = new Set(
  "about account advisories apps blog business careers codespaces collections contact copilot customer-stories dashboard discussions edu education enterprise enterprises events explore features gist github-copilot home issues join login logout marketplace mcp mobile models new newsroom nonprofit notifications organizations orgs partners premium-support pricing pulls readme repos resources search security sessions settings signup site social-impact solutions sponsors stars team teams topics trending users watching why-github".split(
    " "
  )
);
var HOSTS3 = /^(?:www\.)?github\.com$/;
var RAW = "raw.githubusercontent.com";
function githubLink({ hostname, pathname }) {
  if (!HOSTS3.test(hostname) && hostname !== RAW) return void 0;
  const [owner = "", name2 = ""] = pathname.split("/").filter((part) => part !== "");
  if (PAGES3.has(owner.toLowerCase())) return void 0;
  return githubRepository(owner, name2);
}

// src/subjects/hugging-face.ts
var HOSTS4 = ["huggingface.co", "www.huggingface.co", "hf.co", "hf-mirror.com"];
var PAGES4 = new Set(
  "api blog buckets chat collections docs enterprise inference jobs join kernels learn login models new organizations papers posts pricing privacy search settings storage tasks terms-of-service".split(
    " "
  )
);
function huggingFaceApiSubject(url2) {
  const [api, collection, ...names] = hubPath(url2);
  return api === "api" && isHubCollection(collection) ? hubRepository(collection, names) : void 0;
}
function huggingFaceLink(url2) {
  const [first, ...rest] = hubPath(url2);
  if (first === void 0) return void 0;
  if (first === "papers") return arxivPaper(rest[0] ?? "");
  if (first === "api") return huggingFaceApiSubject(url2);
  if (first === "datasets" || first === "spaces") return pageOf(first, rest);
  return PAGES4.has(first) ? void 0 : pageOf("models", [first, ...rest]);
}
function pageOf(collection, path) {
  return path.length < 2 ? void 0 : hubRepository(collection, path.slice(0, 2));
}
function hubPath({ hostname, pathname }) {
  return HOSTS4.includes(hostname) ? pathname.split("/").filter((part) => part !== "") : [];
}

// src/subjects/paper-links.ts
var RESOLVERS = /^(?:www\.|dx\.)?doi\.org$/;
var PREPRINTS = /^(?:www\.)?(?:biorxiv|medrxiv)\.org$/;
var PUBLISHERS = /^(?:(?:www|dl|link|onlinelibrary|pubs|journals|academic|direct|epubs)\.)?(?:[a-z-]+\.)*(?:acm|springer|wiley|acs|sagepub|tandfonline|science|pnas|siam|informs|mit|iop|frontiersin|mdpi|ahajournals|atsjournals|annualreviews|nejm|rsna|oup|hindawi|biomedcentral|springeropen|aps|royalsocietypublishing|worldscientific|liebertpub|karger|thieme-connect|jamanetwork|cell|plos|embopress)\.(?:org|com|edu)$/;
var IN_PATH = /\/(?:doi|article|articles|content|chapter|book|abstract)\/(?:(?:abs|pdf|pdfdirect|full|epdf|epub|fulltext|html|reader|xml)\/)?(10\.\d{4,9}\/.+)$/is;
var PREPRINT = /^\/content\/(?:early\/\d{4}\/\d{2}\/\d{2}\/)?(10\.(?:1101|64898)\/[0-9.]+[0-9])(?:v\d+)?/;
var NUMBER_AND_TITLE = /^(.*\/article\/doi\/10\.\d+\/[^/]+)\/\d{4,}(?:\/.*)?$/s;
var EARLY = /^\/content\/(?:(?:biorxiv|medrxiv)\/)?early\/\d{4}\/\d{2}\/\d{2}\/(\d{6,8})(?:\.|v\d|\/|$)/;
var VIEW = /\/(?:full|abstract|pdf|epdf|epub|meta|html|fulltext|summary|references)$/i;
var NATURE_OLD = /^\/[a-z]+\/journal\/v\d+\/n[\w-]+\/(?:abs|full|pdf)\/([a-z]+[\d.]*\d)(?:\.html|\.pdf)$/;
var NATURE = /^\/articles\/((?:s\d{5}-|nature|nbt|nmeth|ncomms|nm\.|sdata|srep)[^/]*?)(?:\.pdf)?\/?$/i;
function doiLink(url2) {
  const { hostname } = url2;
  const path = decode(url2.pathname);
  if (RESOLVERS.test(hostname)) return doiPaper(trimmed(path.slice(1)));
  if (PREPRINTS.test(hostname)) return preprint(path);
  if (/^(?:www\.)?nature\.com$/.test(hostname)) {
    const article = (NATURE.exec(path) ?? NATURE_OLD.exec(path))?.[1];
    return article === void 0 ? void 0 : doiPaper(`10.1038/${article}`);
  }
  if (hostname === "journals.plos.org") return paper(url2.searchParams.get("id") ?? void 0);
  if (!PUBLISHERS.test(hostname)) return void 0;
  return paper(
    IN_PATH.exec(path.replace(NUMBER_AND_TITLE, "$1"))?.[1]?.replace(/\.pdf$/i, "").replace(VIEW, "")
  );
}
function preprint(path) {
  const early = EARLY.exec(path)?.[1];
  return paper(early === void 0 ? PREPRINT.exec(path)?.[1] : `10.1101/${early}`);
}
function paper(doi) {
  return doi === void 0 ? void 0 : doiPaper(trimmed(doi));
}
function trimmed(doi) {
  return doi.replace(/(?<![.,;\]\s])[.,;\]\s]+$/, "").replace(/^([^(]*)\)$/, "$1").replace(/\/$/, "");
}
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
var ACL_HOSTS = /^(?:www\.)?(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/;
var ACL_ID = /^\/(?:anthology\/|papers\/)?(?:[A-Z]\/[A-Z]\d{2}\/)?([^/]+?)(?:v\d+)?(?:\.(?:pdf|bib|xml|endf))?\/?$/i;
function aclLink({ hostname, pathname }) {
  if (!ACL_HOSTS.test(hostname)) return void 0;
  const id = ACL_ID.exec(pathname)?.[1];
  return id === void 0 ? void 0 : aclPaper(id);
}
var ARXIV_HOSTS = /^(?:(?:www\.|export\.|browse\.)?arxiv\.org|[a-z]{2}\.arxiv\.org|xxx\.lanl\.gov|ar5iv\.org|ar5iv\.labs\.arxiv\.org|(?:www\.)?alphaxiv\.org|(?:www\.)?arxiv-vanity\.com|(?:www\.)?scirate\.com)$/;
var ARXIV_PATH = /^\/(?:abs|pdf|html|ps|format|e-print|src|overview|resources|papers?|arxiv)\/(?:arxiv:)?(.+?)(?:\.pdf)?\/?$/i;
var ARXIV_FTP = /^\/ftp\/arxiv\/papers\/\d{4}\/(\d{4}\.\d{4,6})\.pdf$/;
function arxivLink({ hostname, pathname }) {
  if (!ARXIV_HOSTS.test(hostname)) return void 0;
  const id = (ARXIV_FTP.exec(pathname) ?? ARXIV_PATH.exec(pathname))?.[1];
  return id === void 0 ? void 0 : arxivPaper(id);
}
function pubmedLink({ hostname, pathname }) {
  const isLibrary = /^(?:www\.)?ncbi\.nlm\.nih\.gov$/.test(hostname);
  const isPubmed = hostname === "pubmed.ncbi.nlm.nih.gov";
  const central = /^\/(?:pmc\/)?articles\/PMC(\d+)(?:\/|$)/i.exec(pathname)?.[1];
  if (central !== void 0 && (isLibrary || hostname === "pmc.ncbi.nlm.nih.gov")) {
    return numberedPaper("pmcid", central);
  }
  const path = isLibrary ? /^\/pubmed\/(\d+)\/?$/ : /^\/(\d+)\/?$/;
  const id = isLibrary || isPubmed ? path.exec(pathname)?.[1] : void 0;
  return id === void 0 ? void 0 : numberedPaper("pmid", id);
}

// src/subjects/semantic-scholar.ts
var FORMS = {
  arxiv: arxivPaper,
  doi: doiPaper,
  acl: aclPaper,
  corpusid: (id) => numberedPaper("corpus", id),
  pmid: (id) => numberedPaper("pmid", id),
  pmcid: (id) => numberedPaper("pmcid", id.replace(/^PMC/i, ""))
};
function semanticScholarPaper(text) {
  const [, prefix = "", id = ""] = /^([a-z]+):(.+)$/i.exec(text) ?? [];
  const form = prefix.toLowerCase();
  return Object.hasOwn(FORMS, form) ? FORMS[form]?.(id) : shaPaper(text) ?? doiPaper(text);
}
function semanticScholarApiSubject(url2) {
  if (url2.hostname !== "api.semanticscholar.org") return void 0;
  const id = /^\/graph\/v1\/paper\/(.+)$/.exec(url2.pathname)?.[1];
  return id === void 0 ? void 0 : semanticScholarPaper(decode2(id));
}
function semanticScholarLink(url2) {
  const { hostname, pathname } = url2;
  if (/^(?:www\.)?semanticscholar\.org$/.test(hostname)) {
    const sha = /^\/(?:paper|reader)\/(?:.*\/)?([0-9a-f]{40})\/?$/i.exec(pathname)?.[1];
    return sha === void 0 ? void 0 : shaPaper(sha);
  }
  if (hostname !== "api.semanticscholar.org") return void 0;
  const short = /^\/([a-z]+:.+)$/i.exec(pathname)?.[1];
  return short === void 0 ? semanticScholarApiSubject(url2) : semanticScholarPaper(decode2(short));
}
function decode2(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

// src/subjects/kinds.ts
var FAMILIES = {
  paper: { group: "papers", role: "paper" },
  repository: { group: "repositories", role: "code" },
  model: { group: "models", role: "model" },
  dataset: { group: "datasets", role: "model" },
  space: { group: "spaces", role: "model" }
};
var FAMILY_GROUPS = Object.values(FAMILIES).map(
  ({ group: group2 }) => group2
);
var PAPER = { family: "paper", usual: "citations" };
var KINDS = {
  arxiv: {
    ...PAPER,
    parse: arxivPaper,
    parseLink: arxivLink,
    url: (id) => `https://arxiv.org/abs/${id}`
  },
  acl: {
    ...PAPER,
    parse: aclPaper,
    parseLink: aclLink,
    url: (id) => `https://aclanthology.org/${id}/`
  },
  doi: {
    ...PAPER,
    parse: doiPaper,
    parseLink: doiLink,
    url: (id) => `https://doi.org/${urlPath(id)}`
  },
  pmid: {
    ...PAPER,
    parse: (id) => numberedPaper("pmid", id),
    parseLink: pubmedLink,
    url: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`
  },
  pmcid: {
    ...PAPER,
    parse: (id) => numberedPaper("pmcid", id),
    parseLink: pubmedLink,
    url: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`
  },
  corpus: {
    ...PAPER,
    parse: (id) => numberedPaper("corpus", id),
    parseLink: semanticScholarLink,
    url: (id) => `https://api.semanticscholar.org/CorpusID:${id}`
  },
  s2: {
    ...PAPER,
    parse: shaPaper,
    parseLink: semanticScholarLink,
    url: (id) => `https://www.semanticscholar.org/paper/${id}`
  },
  github: {
    family: "repository",
    usual: "stars",
    parse: parseRepository,
    parseLink: githubLink,
    url: (id) => `https://github.com/${id}`,
    path: (id) => id
  },
  gitlab: {
    family: "repository",
    usual: "stars",
    fields: ["stars", "forks", "last-activity", "created", "archived", "description"],
    parse: gitlabProject,
    parseLink: gitlabLink,
    url: (id) => `https://gitlab.com/${id}`,
    path: (id) => id
  },
  codeberg: {
    family: "repository",
    usual: "stars",
    fields: [
      "stars",
      "forks",
      "watchers",
      "open-issues",
      "last-activity",
      "created",
      "language",
      "archived",
      "description"
    ],
    parse: codebergRepository,
    parseLink: codebergLink,
    url: (id) => `https://codeberg.org/${id}`,
    path: (id) => id
  },
  hf: {
    family: hubFamily,
    parse: parseHubRepository,
    parseLink: huggingFaceLink,
    url: (id) => `https://huggingface.co/${hubPath2(id)}`,
    path: hubPath2
  }
};
var PAPER_KINDS = Object.keys(KINDS).filter(
  (kind) => KINDS[kind].family === "paper"
);
function isKind(text) {
  return Object.hasOwn(KINDS, text);
}
function parseSubject(text) {
  if (isAddressTooLong(text)) return void 0;
  const colon = text.indexOf(":");
  const kind = text.slice(0, colon);
  return isKind(kind) ? KINDS[kind].parse(text.slice(colon + 1)) : void 0;
}
function familyOf({ kind, id }) {
  const { family } = KINDS[kind];
  return typeof family === "function" ? family(id) : family;
}
function isPaper(subject) {
  return familyOf(subject) === "paper";
}
function hubFamily(id) {
  if (id.startsWith("datasets/")) return "dataset";
  return id.startsWith("spaces/") ? "space" : "model";
}
function hubPath2(id) {
  return id.replace(/^models\//, "");
}

// src/escape/records.ts
var PLAIN2 = /^[A-Za-z\d][ !#-+\--~]*$/;
var NUMBER2 = /^-?\d{1,20}(?:\.\d{1,20})?$/;
var FORMULA = /^[=+\-@＝＋－＠]/;
function csvText(text) {
  if (PLAIN2.test(text)) return text.trim();
  const line = oneLine(text);
  const safe = FORMULA.test(line) && !NUMBER2.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
var TEX = {
  "\\": "{\\textbackslash}",
  "{": "\\{",
  "}": "\\}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}"
};
function bibtexText(text) {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
function bibtexKey(text) {
  return text.replace(/[^A-Za-z\d]+/g, "-").replace(/^-|-$/g, "") || "entry";
}
function bibtexUrl(address) {
  return oneLine(address).replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

// src/page/exports/bibtex-entry.ts
var ON_PAGE = 3;
var MORE = "et al.";
function shownAuthors(authors) {
  const isCut = authors.length > ON_PAGE;
  return [...authors.slice(0, ON_PAGE), ...isCut ? [MORE] : []].join("; ");
}
function readAuthors(names) {
  const isCut = names.at(-1) === MORE;
  return { authors: isCut ? names.slice(0, -1) : names, isCut };
}
function bibtexEntry(reference, key = citationKey(reference)) {
  const { title, authors, isCut = false, year, venue, url: url2, paper: paper2 } = reference;
  const names = [...authors.map(bibtexText), ...isCut ? ["others"] : []].join(" and ");
  const fields = [
    ["title", `{${bibtexText(title)}}`],
    ["author", names],
    ["year", bibtexText(year ?? yearOf(paper2) ?? "")],
    ["howpublished", bibtexText(venue ?? "")],
    ...identifiers(paper2),
    ["url", bibtexUrl(url2 ?? "")]
  ].filter(([, value]) => value !== "");
  return `@misc{${key},
${fields.map(([name2, value]) => `  ${name2} = {${value}},
`).join("")}}
`;
}
function citationKey({ title, authors, year, paper: paper2 }) {
  const surname = authors[0]?.split(" ").at(-1) ?? "";
  const word = title.match(/[\p{L}\p{N}]{4,40}/u)?.[0] ?? "";
  const parts2 = [surname, year ?? yearOf(paper2) ?? "", word];
  const plain2 = parts2.join("").normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase();
  return bibtexKey(/[a-z]/.test(plain2) ? plain2 : paper2);
}
function yearOf(paper2) {
  const short = /^arxiv:(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)\d\d/i.exec(paper2)?.[1];
  if (short === void 0) return void 0;
  return `${Number(short) > 90 ? 19 : 20}${short}`;
}
function identifiers(paper2) {
  const colon = paper2.indexOf(":");
  const [kind, id] = [paper2.slice(0, colon), paper2.slice(colon + 1)];
  if (kind === "doi") return [["doi", bibtexUrl(id)]];
  if (kind !== "arxiv") return [];
  return [
    ["eprint", bibtexUrl(id)],
    ["archiveprefix", "arXiv"]
  ];
}

// src/page/exports/bibtex.ts
function listBibtex({ entries }) {
  const papers = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const reference = referenceOf(entry);
    if (reference && !papers.has(reference.paper)) papers.set(reference.paper, reference);
  }
  const used = /* @__PURE__ */ new Map();
  const references = [...papers.values()].map(
    (reference) => bibtexEntry(reference, distinctKey(citationKey(reference), used))
  );
  return references.join("\n");
}
function referenceOf({ name: name2, url: url2, subjects, authors, values }) {
  const paper2 = subjects.find((key) => {
    const subject = parseSubject(key);
    return subject !== void 0 && isPaper(subject);
  });
  if (paper2 === void 0 || name2 === "") return void 0;
  return {
    title: name2,
    paper: paper2,
    ...readAuthors(authors),
    year: values.get("year")?.[0]?.shown,
    venue: values.get("venue")?.[0]?.shown,
    url: url2
  };
}
function distinctKey(key, used) {
  const count2 = (used.get(key) ?? 0) + 1;
  used.set(key, count2);
  return count2 === 1 ? key : distinctKey(`${key}-${count2}`, used);
}

// src/snapshot/dates.ts
var DAY_MS = 24 * 60 * 60 * 1e3;
function dayOf(timestamp) {
  return timestamp.slice(0, 10);
}
function dayNumber(day) {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + ofYear - DAYS_BEFORE_1970;
}
var DAYS_BEFORE_1970 = 719468;
function dayAt(number3) {
  return new Date(number3 * DAY_MS).toISOString().slice(0, 10);
}
function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}

// src/history/series.ts
function valuesOn(series, days) {
  let at = -1;
  return days.map((day) => {
    while (at + 1 < series.days.length && (series.days[at + 1] ?? 0) <= day) at += 1;
    return at < 0 ? void 0 : series.values[at];
  });
}
function gainIn({ days, values }, ago, end = days.at(-1) ?? 0) {
  const last = lastIndex(days, end);
  const before = Math.max(0, lastIndex(days, end - ago));
  if (last < 1) return void 0;
  return (values[last] ?? 0) - (values[before] ?? 0);
}
function lastIndex(days, end) {
  let index = days.length - 1;
  while (index >= 0 && (days[index] ?? 0) > end) index -= 1;
  return index;
}

// src/history/gains.ts
function seenSeries({ from, days, totals }) {
  const first = dayNumber(from);
  return { days: days.map((day) => first + day), values: totals };
}
var TOLERANCE = 8;
var MAX_LONGER = 1 / 3;
function gainOf({ seen, given }, { days, today, total: total2 }) {
  const bySeen = seen && gainSeen(seenUntil(seen, today, total2), days, today);
  if (bySeen !== void 0) return { value: bySeen, by: "seen" };
  const byGiven = given?.step === "week" ? gainGiven(given, days, today) : void 0;
  return byGiven === void 0 ? void 0 : { value: byGiven, by: "given" };
}
function seenUntil(seen, today, total2) {
  const series = seenSeries(seen);
  if (total2 === void 0) return series;
  const before = lastIndex(series.days, today - 1) + 1;
  return {
    days: [...series.days.slice(0, before), today],
    values: [...series.values.slice(0, before), total2]
  };
}
function gainSeen({ days, values }, ago, today) {
  const last = days.length - 1;
  const before = lastIndex(days, today - ago);
  if (last < 1 || before < 0 || before === last) return void 0;
  const isCurrent = today - (days[last] ?? 0) <= TOLERANCE;
  const longer = Math.min(TOLERANCE, Math.ceil(ago * MAX_LONGER));
  const isClose = today - ago - (days[before] ?? 0) <= longer;
  return isCurrent && isClose ? (values[last] ?? 0) - (values[before] ?? 0) : void 0;
}
function gainGiven({ on, daily, isWhole }, ago, today) {
  if (daily === void 0 || today - dayNumber(on) > TOLERANCE) return void 0;
  const first = dayNumber(daily.from);
  const start = dayNumber(on) - ago + 1 - first;
  const isCovered = start >= 0 || isWhole === true;
  return isCovered ? sum(daily.gains.slice(Math.max(0, start))) : void 0;
}
function sum(numbers) {
  return numbers.reduce((total2, number3) => total2 + number3, 0);
}

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t2 = typeof data;
  switch (t2) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t2}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name2 = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name2}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count2 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count2--;
      i++;
    }
  }
  return count2;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t2 = typeof data;
  switch (t2) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t2;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name2, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name2)) {
      return;
    }
    inst._zod.traits.add(name2);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name2 });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name2);
    }
  });
  Object.defineProperty(_, "name", { value: name2 });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name2) {
    super(`Encountered unidirectional transform during encode: ${name2}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    return parse2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
  return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
  return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version2) => {
  if (!version2)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    if (typeof payload.value !== typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0;
    if (isMultiple)
      return;
    payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input);
    const tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg === "function") {
      arg(this, { execution: "sync" });
      arg(this, { execution: "async" });
      return;
    }
    const content2 = arg;
    const lines = content2.split("\n").filter((x) => x);
    const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
    const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line of dedented) {
      this.content.push(line);
    }
  }
  compile() {
    const F = Function;
    const content2 = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content2.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed2, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed2) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed2, def);
}
function parseURLObject(trimmed2, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed2)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed2) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed2);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url2, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url2.hostname);
}
function urlProtocolOk(url2, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed2 = payload.value.trim();
      const url2 = validateURL(trimmed2, def);
      if (url2 === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === true) {
        payload.value = stripTabAndNewline(trimmed2);
        return;
      }
      if (def.hostname && !urlHostnameOk(url2, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url2, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url2.href : stripTabAndNewline(trimmed2);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts2 = value.split("/");
  if (parts2.length !== 2)
    return false;
  const [address, prefix] = parts2;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded2 = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded2);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item2 = input[i];
      const result = def.element._zod.run({
        value: item2,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t2 = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t2 === "never")
        unrecognized.push(key);
      continue;
    }
    if (t2 === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent = `${k} in input`;
      const schema = shape[key];
      const optin = schema?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject2 = isObject;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
function discriminatorMap(def) {
  const map = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values) {
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else {
        map.set(value, option);
      }
    }
  }
  return map;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = false;
  $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
      const pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      if (pv[zod.def.discriminator]?.has(void 0))
        undefinedCount++;
      for (const [k, v] of Object.entries(pv)) {
        if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
          assignProp(propValues, k, /* @__PURE__ */ new Set());
        }
        for (const val of v) {
          propValues[k].add(val);
        }
      }
    }
    if (!zod.def.unionFallback && undefinedCount > 1)
      propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
  });
  def.options.forEach((option, i) => {
    const propShape = rawShape(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
      throw new Error(`Invalid discriminated union option at index "${i}"`);
    }
  });
  const disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isObject(input)) {
      payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      });
      return payload;
    }
    const value = input?.[def.discriminator];
    const opt = disc.value.get(value);
    if (opt && (value !== void 0 || ctx.direction !== "backward")) {
      return opt._zod.run(payload, ctx);
    }
    if (def.unionFallback || ctx.direction === "backward") {
      return _super(payload, ctx);
    }
    payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input,
      path: [def.discriminator],
      inst
    });
    return payload;
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    const left = def.left._zod.run({ value: input, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items, "optin");
    const optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input.length < optinStart) {
        payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
        return payload;
      }
      if (input.length > items.length) {
        payload.issues.push({
          code: "too_big",
          maximum: items.length,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
      }
    }
    const itemResults = new Array(items.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items.length; i++) {
      const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((rr) => {
          itemResults[i] = rr;
        }));
      } else {
        itemResults[i] = r;
        if (abortEarly && !itemAborted && r.issues.length)
          itemAborted = aborted(r);
      }
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((r) => handleTupleResult(r, payload, i)));
        } else {
          handleTupleResult(result, payload, i);
        }
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
    }
    return handleTupleResults(itemResults, payload, items, input, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function handleTupleResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r = itemResults[i];
    const isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length; i--) {
    if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
      final.value.length = i;
    } else {
      break;
    }
  }
  return final;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
var $ZodLazy = /* @__PURE__ */ $constructor("$ZodLazy", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazy(inst._zod, "innerType", () => {
    const d = def;
    if (!d._cachedInner)
      d._cachedInner = def.getter();
    return d._cachedInner;
  });
  defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
  defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
  defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
  inst._zod.parse = (payload, ctx) => {
    const inner = inst._zod.innerType;
    return inner._zod.run(payload, ctx);
  };
});
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge2 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open.push(entry);
    return empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base;
            if (inst._zod.run === wrapped)
              inst._zod.run = base;
            return base(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open.length;
        const result = base(payload, ctx);
        handoff = void 0;
        const entry = open.length > depth ? open.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r) => {
            if (entry)
              entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
            return r;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
var error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input) {
    if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
      return String(input);
    }
    return TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta3 = _meta[0];
    this._map.set(schema, meta3);
    if (meta3 && typeof meta3 === "object" && "id" in meta3) {
      this._idmap.set(meta3.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta3 = this._map.get(schema);
    if (meta3 && typeof meta3 === "object" && "id" in meta3) {
      this._idmap.delete(meta3.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta3 = ctx.metadataRegistry.get(schema);
  if (meta3)
    assignProps(result.schema, meta3);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member of Array.isArray(type) ? type : [type]) {
      if (typeof member !== "string")
        return;
      if (!types.includes(member))
        types.push(member);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member of members2) {
    if (typeof member !== "object" || member.type !== "object")
      return null;
    for (const key in member) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts2 = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts2.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts2.push(part);
      }
      const merged = parts2.length === 1 ? parts2[0] : foldObjects(parts2) ?? { allOf: parts2 };
      assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json) {
  const allOf = json.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf);
  } else {
    const union2 = unions[0];
    const keyword2 = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2);
    const branches = union2[keyword2].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword2]: branches };
  }
  if (!folded)
    return;
  delete json.allOf;
  assignProps(json, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf = json?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf, [json]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json of carriers.get(allOf) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item2 of def.items) {
      if (isTransforming(item2, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  if (agg[key] === void 0 || value > agg[key])
    agg[key] = value;
};
var narrowMax = (agg, key, value) => {
  if (agg[key] === void 0 || value < agg[key])
    agg[key] = value;
};
var narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value);
  narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value))
    agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
  agg.format = format;
  if (format.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum);
  narrowMax(agg, "maximum", maximum);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
  const json = _json;
  json.type = "string";
  const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minLength = minimum;
  if (typeof maximum === "number")
    json.maxLength = maximum;
  if (format) {
    json.format = formatMap[format] ?? format;
    if (json.format === "")
      delete json.format;
    if (format === "time" || laxFormat) {
      delete json.format;
    }
  }
  if (contentEncoding)
    json.contentEncoding = contentEncoding;
  if (patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    if (patternList.length === 1)
      json.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json.allOf = [
        ...patternList.map((regex) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex.source
        }))
      ];
    }
  }
};
var numberProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
  const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
  const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin) {
    if (legacy) {
      json.minimum = exclusiveMinimum;
      json.exclusiveMinimum = true;
    } else {
      json.exclusiveMinimum = exclusiveMinimum;
    }
  } else if (typeof minimum === "number") {
    json.minimum = minimum;
  }
  if (exMax) {
    if (legacy) {
      json.maximum = exclusiveMaximum;
      json.exclusiveMaximum = true;
    } else {
      json.exclusiveMaximum = exclusiveMaximum;
    }
  } else if (typeof maximum === "number") {
    json.maximum = maximum;
  }
  if (multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf) {
      if (Number.isFinite(divisor) && divisor !== 0)
        divisors.add(Math.abs(divisor));
      else
        handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    }
    const [first, ...rest] = divisors;
    if (first !== void 0)
      json.multipleOf = first;
    if (rest.length)
      json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
  }
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var neverProcessor = (_schema, _ctx, json, _params) => {
  json.not = {};
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var enumProcessor = (schema, _ctx, json, _params) => {
  const def = schema._zod.def;
  const values = getEnumValues(def.entries);
  if (values.length === 0) {
    json.not = {};
    return;
  }
  if (values.every((v) => typeof v === "number"))
    json.type = "number";
  if (values.every((v) => typeof v === "string"))
    json.type = "string";
  json.enum = values;
};
var literalProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  if (def.values.length === 0) {
    json.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values) {
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val === "bigint") {
      if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else {
      vals.push(val);
    }
  }
  if (vals.length === 0) {
  } else if (vals.length === 1) {
    const val = vals[0];
    json.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
      json.enum = [val];
    } else {
      json.const = val;
    }
  } else {
    if (vals.every((v) => typeof v === "number"))
      json.type = "number";
    if (vals.every((v) => typeof v === "string"))
      json.type = "string";
    if (vals.every((v) => typeof v === "boolean"))
      json.type = "boolean";
    if (vals.every((v) => v === null))
      json.type = "null";
    json.enum = vals;
  }
};
var customProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
  json.type = "array";
  json.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json.type = "object";
  json.properties = {};
  for (const key in shape) {
    assignProp(json.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json.additionalProperties = false;
  } else if (def.catchall) {
    json.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const isExclusive = def.inclusive === false;
  const options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  if (isExclusive) {
    json.oneOf = options;
  } else {
    json.anyOf = options;
  }
};
var intersectionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json.allOf = allOf;
  ctx.intersections.push(allOf);
};
var tupleProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "array";
  const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
  const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
  const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, prefixPath, i]
  }));
  const rest = def.rest ? processSchema(def.rest, ctx, {
    ...params,
    path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
  }) : null;
  let minItems = def.items.length;
  while (minItems > 0) {
    const item2 = def.items[minItems - 1];
    const optional2 = ctx.io === "input" ? inputOptin(item2) !== void 0 : item2._zod.optout === "optional";
    if (!optional2)
      break;
    minItems--;
  }
  const maxItems = def.items.length;
  const isClosed = !def.rest;
  if (ctx.target === "draft-2020-12") {
    json.prefixItems = prefixItems;
    if (isClosed) {
      json.items = false;
    } else if (rest) {
      json.items = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  } else if (ctx.target === "openapi-3.0") {
    json.items = {
      anyOf: prefixItems
    };
    if (rest) {
      json.items.anyOf.push(rest);
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  } else {
    json.items = prefixItems;
    if (isClosed) {
      json.additionalItems = false;
    } else if (rest) {
      json.additionalItems = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  }
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
};
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword2 of ["anyOf", "oneOf"]) {
    const branches = json[keyword2];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json = { ...json, [keyword2]: mapped };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t2) => t2 === "number" || t2 === "integer");
  const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v === "number"))
    return json;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "object";
  const keyType = def.keyType;
  const patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json.patternProperties = {};
    for (const pattern of patterns) {
      assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema);
    }
    json.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
  } else {
    json.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  json.readOnly = true;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var lazyProcessor = (schema, ctx, _json, params) => {
  const innerType = schema._zod.innerType;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
  _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
  _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode3 = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta3) {
    reg.add(this, meta3);
    return this;
  },
  refine(check, params) {
    return this.check(refine(check, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode3(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function url(params) {
  return _url(ZodURL, params);
}
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
  util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item2) => new ZodOptional({ type: "optional", innerType: item2 }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    if (output instanceof Promise) {
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    payload.value = output;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => lazyProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date2,
  datetime: () => datetime2,
  duration: () => duration2,
  time: () => time2
});
function datetime2(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date2(params) {
  return _isoDate(ZodISODate, params);
}
function time2(params) {
  return _isoTime(ZodISOTime, params);
}
function duration2(params) {
  return _isoDuration(ZodISODuration, params);
}

// src/history/schema.ts
var HISTORY_VERSION = 1;
var Day = iso_exports.date();
var Whole = int().nonnegative();
var Seen = lazy(
  () => looseObject({
    from: Day.describe("The day of the first total."),
    source: string2().optional().describe("The id of the source of the totals."),
    days: array(Whole).describe("Days after `from`, rising; one for each total."),
    totals: array(Whole).describe("The totals on these days.")
  }).refine(isSeries, "must have a day for each total, in the order of time").describe("What readme-tally saw: totals, as they were on that day.")
);
function isSeries({ days, totals }) {
  return days.length > 0 && days.length === totals.length && days.every((day, index) => day > (days[index - 1] ?? -1));
}
var Given = lazy(
  () => looseObject({
    source: string2().describe("The id of the source."),
    on: Day.describe("The day on which the source was asked."),
    from: Day.describe("The first day of the first period."),
    step: _enum(["week", "year"]).describe("The length of a period."),
    gains: array(Whole).describe("One number for each period, oldest first, without gaps."),
    daily: looseObject({ from: Day, gains: array(Whole) }).optional().describe(
      "The gains of each of the last days, five weeks at least, where the source has them."
    ),
    isWhole: boolean2().optional().describe("Whether the series begins with the subject, so that its sum is the count.")
  }).describe(
    "What the source says today: stars that are still held by the week they were given, or citations by the year of the citing work. Never added to the totals."
  )
);
var Refused = lazy(
  () => looseObject({ on: Day, reason: string2() }).describe(
    "The source has no history: since which day, and why. It is asked again after 30 days."
  )
);
var CountHistory = lazy(
  () => looseObject({
    seen: Seen.optional(),
    given: Given.optional(),
    refused: Refused.optional()
  })
);
var HISTORY_COUNTS = ["stars", "citations", "likes"];
var SubjectHistory = lazy(
  () => looseObject({
    stars: CountHistory.optional(),
    citations: CountHistory.optional(),
    likes: CountHistory.optional()
  })
);
var HistoryFile = lazy(
  () => looseObject({
    version: literal(HISTORY_VERSION),
    updatedAt: iso_exports.datetime().describe("The time of the run that wrote this file."),
    subjects: record(string2(), SubjectHistory)
  })
);

// src/page/model/past.ts
var NO_HISTORY = { history: [], series: { days: [], values: [] } };
function countHistory(history, key, field) {
  const count2 = HISTORY_COUNTS.find((one) => one === field);
  return count2 && history?.subjects[key]?.[count2];
}
function pastOf({ value, history = [] }, { seen, given } = {}) {
  const isLonger = seen !== void 0 && seen.from <= (history[0]?.[0] ?? seen.from);
  return {
    ...isLonger ? ofFile(seen, value) : ofSnapshot(history),
    ...given === void 0 ? {} : { given }
  };
}
function ofSnapshot(history) {
  const days = history.map(([day]) => numberOf(day));
  const series = { days, values: history.map(([, value]) => value) };
  const [first] = history;
  return { history, ...first === void 0 ? {} : { firstSeen: first[0] }, series };
}
function ofFile(seen, value) {
  const series = seenSeries(seen);
  const { days, values } = series;
  const isSame = days.length === 0 || values.at(-1) === value;
  const shown = isSame ? values : values.with(-1, value);
  return { history: [], firstSeen: seen.from, series: { days, values: shown } };
}
function pointsOf({ history, series: { days, values } }) {
  if (history.length > 0) return [...history];
  return days.map((day, index) => [dayOf2(day), values[index] ?? 0]);
}
var NUMBERS = /* @__PURE__ */ new Map();
var DAYS = /* @__PURE__ */ new Map();
var MOST_KNOWN = 1e4;
function numberOf(day) {
  const known = NUMBERS.get(day);
  if (known !== void 0) return known;
  const number3 = dayNumber(day);
  if (NUMBERS.size < MOST_KNOWN) NUMBERS.set(day, number3);
  return number3;
}
function dayOf2(number3) {
  const known = DAYS.get(number3);
  if (known !== void 0) return known;
  const day = dayAt(number3);
  if (DAYS.size < MOST_KNOWN) DAYS.set(number3, day);
  return day;
}

// src/page/view/row.ts
var SECTION_MARK = " \u203A ";

// src/page/exports/data-files.ts
function listJson(model) {
  const { title, description, repository, checkedAt, columns, entries } = model;
  const head = {
    version: 1,
    title,
    ...description === void 0 ? {} : { description },
    ...repository === void 0 ? {} : { repository },
    ...checkedAt === void 0 ? {} : { checkedAt },
    fields: columns.map(({ id, label, type }) => ({ id, label, type }))
  };
  const texts = entries.map((entry) => JSON.stringify(entryData(entry)));
  return `${JSON.stringify(head).slice(0, -1)},"entries":[${texts.join(",")}]}
`;
}
function entryData(entry) {
  const { id, name: name2, url: url2, sections, family, description, subjects } = entry;
  const { links, marks, authors, file, line, values } = entry;
  return {
    id,
    name: name2,
    ...url2 === void 0 ? {} : { url: url2 },
    sections: [...sections],
    ...family === void 0 ? {} : { family },
    ...description === "" ? {} : { description },
    subjects: [...subjects],
    links: links.map(({ label, url: target }) => ({ label, url: target })),
    marks: [...marks],
    ...authors.length === 0 ? {} : { authors: [...authors] },
    file,
    line,
    values: valuesData(values)
  };
}
function valuesData(values) {
  const data = {};
  for (const [field, some] of values) data[field] = some.map(valueData);
  return data;
}
function valueData(of) {
  const { shown, value, subject, source, stale, given } = of;
  const points = pointsOf(of);
  return {
    shown,
    value,
    subject,
    source,
    stale,
    history: points.length === 0 ? void 0 : points,
    given: given && givenData(given)
  };
}
function givenData({ source, on, from, step, gains }) {
  return { source, on, from, step, gains };
}
var LINE_END = "\r\n";
var BETWEEN = "; ";
function listCsv({ columns, entries }) {
  const fields = columns.map(({ id }) => id);
  const heads = ["name", "url", "section", "type", "subject", ...fields, "marks", "description"];
  const lines = entries.map((entry) => [
    entry.name,
    entry.url ?? "",
    entry.sections.join(SECTION_MARK),
    entry.family ?? "",
    entry.subjects[0] ?? "",
    ...fields.map((field) => valuesText(entry, field)),
    entry.marks.join(BETWEEN),
    entry.description
  ]);
  return [heads, ...lines].map((line) => line.map(csvText).join(",") + LINE_END).join("");
}
function valuesText({ values }, field) {
  return (values.get(field) ?? []).map(({ value }) => String(value)).join(BETWEEN);
}

// src/escape/markdown.ts
var BREAK = "&#8203;";
var SPECIAL = /[\\`*_[\]<>|~$]|!(?=\[)|&(?=(?:#\w|\w\w)\w{0,30}(?:;|$))/g;
var BLOCK_START = /(?<=^\d{1,9})[.)](?=\s|$)|^(?:#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=-*$)|=(?==*$)|\+(?=\+\+))/;
var ADDRESS = /(?<=:)\/\/|(?<=www)\.|(?<=[\w.+-])@(?=[\w-])/gi;
var BRACES = /[{}]/g;
function listItemText(text) {
  const escaped = oneLine(text).replace(SPECIAL, "\\$&").replace(BRACES, "\\$&");
  return withoutBlocksAndAddresses(escaped);
}
function labelText(text) {
  return listItemText(text);
}
function linkTarget(address) {
  const line = oneLine(address);
  if (!/^https?:\/\//i.test(line)) return "";
  return line.replace(/[\s()<>|"'`\\[\]{}]/g, percentEncoded);
}
function withoutBlocksAndAddresses(text) {
  return text.replace(BLOCK_START, "\\$&").replace(ADDRESS, `${BREAK}$&`);
}

// src/page/exports/llms.ts
function llmsText({ title, description, columns, entries }) {
  const summary2 = description ?? `A list of ${entries.length} entries.`;
  const blocks = [`# ${listItemText(title)}`, `> ${listItemText(summary2)}`];
  for (const group2 of sectionsOf(entries)) {
    const items = group2.entries.map((entry) => item(entry, columns));
    blocks.push(`## ${listItemText(group2.section)}`, items.join("\n"));
  }
  return `${blocks.join("\n\n")}
`;
}
function sectionsOf(entries) {
  const groups = [];
  for (const entry of entries) {
    const section = entry.sections.join(SECTION_MARK) || "Entries";
    const last = groups.at(-1);
    if (last?.section === section) last.entries.push(entry);
    else groups.push({ section, entries: [entry] });
  }
  return groups;
}
function item(entry, columns) {
  const { name: name2, url: url2, description, marks } = entry;
  const values = columns.flatMap(
    ({ id, label }) => (entry.values.get(id) ?? []).map(({ shown }) => `${label.toLowerCase()} ${shown}`)
  );
  const link = url2 === void 0 ? labelText(name2) : `[${labelText(name2)}](${linkTarget(url2)})`;
  const facts = [...marks, ...values].join(", ");
  const words = [facts, description].filter((part) => part !== "").join(". ");
  return words === "" ? `- ${link}` : `- ${link}: ${listItemText(words)}`;
}

// src/config/version.ts
var REPOSITORY2 = "OWNER/readme-tally";
var MAJOR_TAG = "v1";
var ACTION = `${REPOSITORY2}@${MAJOR_TAG}`;
var COMMAND = `npx readme-tally@${MAJOR_TAG.slice(1)}`;

// src/escape/html.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function html(parts2, ...values) {
  let text = parts2[0] ?? "";
  for (let index = 0; index < values.length; index += 1) {
    text += partText(values[index]) + parts2[index + 1];
  }
  return new Html(text);
}
function partText(value) {
  if (value === void 0) return "";
  if (value instanceof Html) return value.text;
  if (typeof value !== "object") return htmlText(String(value));
  let text = "";
  for (const part of value) text += part.text;
  return text;
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
var PLAIN3 = /^[ !#-%(-;=?-~]*$/;
function htmlText(text) {
  if (PLAIN3.test(text)) return text.trim();
  const line = oneLine(text);
  return /[&<>"']/.test(line) ? line.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "") : line;
}
function webAddress(address) {
  const line = oneLine(address);
  return /^https?:\/\/[^\s/?#]/i.test(line) && URL.canParse(line) ? line : void 0;
}
function embeddedCode(code) {
  if (/<\/(?:script|style)|<!--/i.test(code)) throw new Error("The code would end its element.");
  return new Html(code);
}
function embeddedData(value) {
  return new Html(embeddedJson(value));
}

// src/page/series.ts
var MAX_DAYS = 12;
var FEW_DAYS = 8;
var MANY_SERIES = 1200;
var WEEK = 7;
var MONTH = 30;
function chooseDays(changes, today, count2 = 0) {
  const most = count2 > MANY_SERIES ? FEW_DAYS : MAX_DAYS;
  const days = new Set([...changes].filter((day) => day < today));
  const sorted = [...days, today].toSorted((a, b) => a - b);
  if (sorted.length <= most) return sorted;
  const first = sorted[0] ?? today;
  const recent = [today, today - WEEK, today - MONTH].filter((day) => day > first);
  const end = recent.at(-1) ?? today;
  const rest = most - recent.length;
  const spaced = Array.from(
    { length: rest },
    (_, index) => Math.round(first + (end - first) * index / rest)
  );
  return [.../* @__PURE__ */ new Set([...spaced, ...recent])].toSorted((a, b) => a - b);
}
var PART = ".";
var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
function packSeries(exact, shown, values) {
  let packed = "";
  for (let index = values.length - 1; index > 0; index -= 1) {
    const [value, before] = [values[index], values[index - 1]];
    if (value === void 0 || before === void 0) break;
    packed += packNumber(value - before);
  }
  return packed === "" && exact === shown ? "" : packNumber(exact - shown) + packed;
}
var MORE2 = 32;
function packNumber(value) {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let packed = "";
  do {
    const bits = rest % MORE2;
    rest = Math.floor(rest / MORE2);
    packed += DIGITS.charAt(bits + (rest > 0 ? MORE2 : 0));
  } while (rest > 0);
  return packed;
}
var MARGIN = 2;
function linePath({ days, values }, { width, height }) {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (width - 2 * MARGIN) / Math.max(1, last - first);
  const up = (height - 2 * MARGIN) / Math.max(1, high - low);
  const base = high === low ? height / 2 : height - MARGIN;
  const points = values.map((value, index) => {
    const x = MARGIN + ((days[index] ?? 0) - first) * across;
    return `${x.toFixed(1)} ${(base - (value - low) * up).toFixed(1)}`;
  });
  return points.length === 0 ? "" : `M${points.join("L")}`;
}

// src/page/model/gains.ts
function seriesUntil({ days, values }, end) {
  const after = days.findIndex((day) => day > end);
  const count2 = after < 0 ? days.length : after;
  const last = values[count2 - 1];
  if (last === void 0) return { days: [], values: [] };
  if (days[count2 - 1] === end && after < 0) return { days, values };
  return { days: [...days.slice(0, count2), end], values: [...values.slice(0, count2), last] };
}
function givenGain({ given, series }, days, today) {
  const [first] = series.days;
  const isCovered = first !== void 0 && first <= today - days;
  return given === void 0 || isCovered ? void 0 : gainOf({ given }, { days, today })?.value;
}
function lastDay({ checkedAt }) {
  return checkedAt === void 0 ? void 0 : dayOf(checkedAt);
}
function risers(model, count2, days = MONTH) {
  const today = lastDay(model);
  if (today === void 0) return [];
  const until = dayNumber(today);
  const rated = model.columns.flatMap((column) => {
    const all = column.type === "count" ? valuesOf(model, column) : [];
    const total2 = all.reduce((sum2, { value }) => sum2 + Number(value.value), 0);
    return all.flatMap(({ entry, value }) => {
      const gain = givenGain(value, days, until) ?? gainIn(value.series, days, until) ?? 0;
      return gain > 0 ? [{ entry, column, value, gain, share: gain / total2 }] : [];
    });
  });
  return rated.toSorted((a, b) => b.share - a.share).slice(0, count2);
}
function valuesOf({ entries }, { id }) {
  return entries.flatMap(
    (entry) => (entry.values.get(id) ?? []).map((value) => ({ entry, value }))
  );
}

// src/fields/number-style.ts
var NUMBER_FORMATS = ["compact", "grouped", "plain"];
var SEPARATORS = String.raw`[ \u00A0\u2009\u202F'’.]`;
var MYRIADS = "\u4E07\u842C\uB9CC";
var SEPARATED = new RegExp(`^\\d{1,3}(${SEPARATORS})\\d{3}`);
var PREFIXES = ["", "k", "M", "G", "T"];
var LAST = PREFIXES.length - 1;
function formatNumber(value, style) {
  if (style === "plain") return String(value);
  if (style === "grouped") return grouped(value, ",");
  if (style === "compact") return compact(value, 10);
  if (style === "precise") return compact(value, 100);
  if (style === "billions") return compact(value, 10).replace("G", "B");
  const [kind, sign = ""] = [
    style.slice(0, style.indexOf(" ")),
    style.slice(style.indexOf(" ") + 1)
  ];
  return kind === "separator" ? grouped(value, sign) : myriads(value, sign);
}
function grouped(value, separator) {
  return String(value).replace(/\B(?=(?:\d{3}){1,5}$)/g, separator);
}
function myriads(value, unit) {
  if (value < 1e4) return String(value);
  const scaled = value / 1e4;
  return `${scaled < 100 ? Number(scaled.toFixed(1)) : Math.round(scaled)}${unit}`;
}
function compact(value, limit) {
  let scaled = value;
  let power = 0;
  while (scaled >= 1e3 && power < LAST) {
    scaled /= 1e3;
    power++;
  }
  const rounded = power > 0 && scaled < limit ? Number(scaled.toFixed(1)) : Math.round(scaled);
  return rounded >= 1e3 && power < LAST ? `1${PREFIXES[power + 1]}` : `${rounded}${PREFIXES[power]}`;
}
var SCALES = { k: 1e3, m: 1e6, b: 1e9, \u4E07: 1e4, \u842C: 1e4, \uB9CC: 1e4 };
var SHOWN = new RegExp(
  `(\\d{1,3}(?:(${SEPARATORS})\\d{3}(?:\\2\\d{3})*)(?!\\d|\\s?[kmb\u4E07\u842C\uB9CC])|\\d[\\d,]*(?:\\.\\d+)?)\\s?([kmb\u4E07\u842C\uB9CC])?`,
  "i"
);
function shownNumber(text) {
  const [, digits, separator, scale = ""] = SHOWN.exec(text ?? "") ?? [];
  if (digits === void 0) return void 0;
  const plain2 = digits.replaceAll(separator ?? ",", "");
  const value = Number(plain2) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : void 0;
}

// src/page/bars.ts
var MOST = { week: 30, year: 10 };
var MOST_BARS = 8e3;
var LONGEST = 3;
function weeksOfBars(count2) {
  for (let weeks = 1; weeks < LONGEST; weeks += 1) {
    if (count2 * MOST.week / weeks <= MOST_BARS) return weeks;
  }
  return LONGEST;
}
function barsOf({ step, from, gains }, weeks) {
  const length = step === "week" ? weeks : 1;
  const count2 = Math.floor(Math.min(gains.length, MOST[step]) / length);
  const start = gains.length - count2 * length;
  const values = new Array(count2).fill(0);
  for (let at = start; at < gains.length; at += 1) {
    const bar = Math.floor((at - start) / length);
    values[bar] = (values[bar] ?? 0) + (gains[at] ?? 0);
  }
  if (!values.some((value) => value > 0)) return void 0;
  const first = step === "week" ? dayNumber(from) + DAYS2 * start : Number(from.slice(0, 4)) + start;
  return { step, from: first, values };
}
var DAYS2 = 7;
var DIGITS2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
var HIGHEST = DIGITS2.length - 1;
function packBars({ step, from, values }, today) {
  const high = Math.max(...values);
  const unit = Math.max(1, high / HIGHEST);
  let levels = "";
  for (const value of values) levels += DIGITS2.charAt(Math.round(value / unit));
  const start = step === "week" ? today - from : from;
  return `${step === "week" ? "" : YEARS}${packNumber(start)}${packNumber(high)}${levels}`;
}
var YEARS = "~";
function barsPath({ values }, { width, height }) {
  const high = Math.max(1, ...values);
  const across = width / Math.max(1, values.length);
  const bar = across * 0.75;
  return values.map((value, index) => {
    const tall = value / high * height;
    return `M${(index * across).toFixed(1)} ${height}v${(-tall).toFixed(1)}h${bar.toFixed(1)}V${height}z`;
  }).join("");
}

// src/page/html/series-lines.ts
function packAll({ columns, entries }, today) {
  const counts = columns.filter(({ type }) => type === "count");
  const values = counts.length === 0 ? [] : valuesOf2(entries, counts);
  const given = values.filter(({ given: { step } = {} }) => step === "week").length;
  const weeks = weeksOfBars(given);
  const days = today === void 0 ? [] : daysOf(values, today);
  const scale = { days, weeks, today: today ?? 0 };
  return { days, weeks, lines: values.map((value) => seriesLine(value, scale)).join("\n") };
}
function valuesOf2(entries, counts) {
  const all = [];
  for (const { values } of entries)
    for (const { id } of counts) all.push(...values.get(id) ?? []);
  return all;
}
function daysOf(values, today) {
  const changes = /* @__PURE__ */ new Set();
  let count2 = 0;
  for (const { series, given } of values) {
    addDays(changes, series, today);
    count2 += (series.days.length > 1 ? 1 : 0) + (given === void 0 ? 0 : 1);
  }
  return chooseDays(changes, today, count2);
}
function addDays(changes, { days }, today) {
  for (const day of days) {
    if (day < today) changes.add(day);
    if (changes.size > MAX_DAYS) return;
  }
}
function seriesLine(value, { days, weeks, today }) {
  const seen = valuesOn(value.series, days);
  const line = packSeries(Number(value.value), shownNumber(value.shown) ?? 0, seen);
  const bars = value.given && barsOf(value.given, weeks);
  if (bars === void 0) return line;
  const gain = givenGain(value, MONTH, today);
  const last = gain === void 0 ? "" : PART + packNumber(gain);
  return line + PART + packBars(bars, today) + last;
}

// src/page/model/sections.ts
function joinLists(lists) {
  return lists.flatMap(({ title, entries }) => {
    const top = entries[0]?.sections[0];
    const isCommon = top !== void 0 && entries.every(({ sections }) => sections[0] === top);
    const own2 = isCommon && (title === top || entries.some(({ sections }) => sections.length > 1));
    const head = lists.length > 1 ? [title ?? entries[0]?.file ?? ""] : [];
    if (!own2 && head.length === 0) return entries;
    return entries.map((entry) => {
      const sections = own2 ? entry.sections.slice(1) : entry.sections;
      return { ...entry, sections: [...head, ...sections] };
    });
  });
}
function withDistinctIds(entries) {
  const seen = /* @__PURE__ */ new Map();
  return entries.map((entry) => {
    const count2 = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count2);
    return count2 === 1 ? entry : { ...entry, id: `${entry.id}~${count2}` };
  });
}
function withoutNumber(id) {
  return id.replace(/~\d+$/, "");
}

// src/page/view/short-forms.ts
var ADDRESSES = [
  { address: /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)$/, id: "github:" },
  { address: /^https:\/\/arxiv\.org\/abs\/([\w.-]+(?:\/\d+)?)$/, id: "arxiv:" },
  { address: /^https:\/\/huggingface\.co\/((?:datasets|spaces)\/[\w.-]+\/[\w.-]+)$/, id: "hf:" },
  { address: /^https:\/\/huggingface\.co\/([\w.-]+\/[\w.-]+)$/, id: "hf:models/" }
];
function usualId(url2) {
  for (const { address, id } of ADDRESSES) {
    const name2 = address.exec(url2)?.[1];
    if (name2 !== void 0) return id + name2;
  }
  return url2;
}
function usualFamily(id) {
  if (id.startsWith("github:")) return "repository";
  if (id.startsWith("hf:models/")) return "model";
  return /^(?:arxiv|doi|acl|pmid|pmcid|corpus|s2):/.test(id) ? "paper" : "";
}
function placeText({ file, line }, before) {
  if (file === before.file) return line === before.line + 1 ? "" : String(line);
  return `${line}:${file}`;
}
var START = { file: 0, line: 0 };

// src/page/html/table.ts
function tableHtml({ entries, columns, title, language, repository }) {
  const heads = columns.map(
    ({ label, type }) => html`<th scope="col" class="${type}">${label}</th>`
  );
  const files = filesOf(entries);
  const sources = columns.map(({ id }) => mainSource(entries, id));
  let before = START;
  const rows = entries.map((entry) => {
    const place = { file: files.indexOf(entry.file), line: entry.line };
    const at = placeText(place, before);
    before = place;
    return rowHtml(entry, { columns, at, sources });
  });
  return html`<table id="list" lang="${language}" dir="${directionOf(language)}" data-repository="${repository}"><caption>${title}</caption><thead><tr><th scope="col">Name</th><th scope="col">Section</th>${heads}</tr></thead><tbody>
${rows}</tbody></table>`;
}
function directionOf(language) {
  return ["ar", "he"].includes(language) ? "rtl" : "ltr";
}
function rowHtml(entry, { columns, at, sources }) {
  const { id, url: url2 = "", family = "", sections, authors } = entry;
  const cells = columns.map(({ id: column, type }, index) => {
    const values = entry.values.get(column) ?? [];
    const usual = { id, source: sources[index], isCount: type === "count" };
    return html`<td>${values.map((value) => valueHtml(value, usual))}</td>`;
  });
  const own2 = [
    id === usualId(url2) ? void 0 : html` data-k="${id}"`,
    family === usualFamily(id) ? void 0 : html` data-f="${family}"`,
    at === "" ? void 0 : html` data-l="${at}"`,
    authors.length === 0 ? void 0 : html` data-a="${shownAuthors(authors)}"`
  ].filter((one) => one !== void 0);
  return html`<tr${own2}><th scope="row">${nameHtml(entry)}</th><td>${sections.join(SECTION_MARK)}</td>${cells}</tr>
`;
}
function nameHtml({ name: name2, url: url2, description, links, marks }) {
  const address = url2 === void 0 ? void 0 : webAddress(url2);
  const named = address === void 0 ? html`<b dir="auto">${name2}</b>` : html`<a dir="auto" href="${address}">${name2}</a>`;
  const noted = marks.map((mark) => html` <i>${mark}</i>`);
  const words = description === "" ? void 0 : html`<p dir="auto">${description}</p>`;
  const others = links.flatMap((link) => {
    const target = webAddress(link.url);
    return target === void 0 ? [] : [html` <a href="${target}">${link.label}</a>`];
  });
  return html`${named}${noted}${words}${others}`;
}
function valueHtml(value, usual) {
  const { shown, subject, source, stale } = value;
  const exact = String(value.value);
  const isShort = usual.isCount || exact === shown;
  const about = subject === withoutNumber(usual.id) ? void 0 : html` data-k="${subject}"`;
  const from = source === usual.source ? void 0 : html` data-s="${source ?? ""}"`;
  const since = stale && html`<small title="${stale.reason}">not confirmed since ${stale.since}</small>`;
  return html`<span${isShort ? void 0 : html` data-v="${exact}"`}${about}${from}>${shown}${since}</span>`;
}
function filesOf(entries) {
  return [...new Set(entries.map(({ file }) => file))];
}
function mainSource(entries, column) {
  const counts = /* @__PURE__ */ new Map();
  for (const { source } of entries.flatMap(({ values }) => values.get(column) ?? [])) {
    if (source !== void 0) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

// src/page/html/data.ts
function pageData(model) {
  const { columns, entries } = model;
  const checked = lastDay(model) ?? "";
  const { days, weeks, lines } = packAll(model, checked === "" ? void 0 : dayNumber(checked));
  return {
    columns: columns.map((column) => dataColumn(column, entries)),
    files: filesOf(entries),
    checked,
    days,
    weeks,
    series: lines
  };
}
function dataColumn(column, entries) {
  const { id } = column;
  const source = mainSource(entries, id);
  const entry = entries.find(({ values }) => values.get(id)?.some((value) => value.given));
  const given = entry?.values.get(id)?.find((value) => value.given)?.given?.source;
  return {
    ...column,
    ...source === void 0 ? {} : { source },
    ...given === void 0 ? {} : { given }
  };
}

// src/page/html/headline.ts
var MOST_RISERS = 10;
var SPARK = { width: 60, height: 18 };
function headlineHtml(model) {
  return html`<dl class="figures">${figures(model).map(figureHtml)}</dl>${risersHtml(model)}`;
}
function figureHtml({ label, value }) {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
function figures(model) {
  const { entries, columns } = model;
  const totals = columns.filter(({ type }) => type === "count").map(({ id, label }) => ({ label, value: formatNumber(total(entries, id), "compact") }));
  const stale = entries.filter(isStale).length;
  const day = lastDay(model);
  return [
    { label: "Entries", value: formatNumber(entries.length, "grouped") },
    ...totals,
    ...day === void 0 ? [] : [{ label: "Checked on", value: day }],
    ...stale === 0 ? [] : [{ label: "Not confirmed", value: formatNumber(stale, "grouped") }]
  ];
}
function total(entries, column) {
  const values = /* @__PURE__ */ new Map();
  for (const { subject = "", value } of entries.flatMap(({ values: values2 }) => values2.get(column) ?? [])) {
    values.set(subject, Number(value));
  }
  return [...values.values()].reduce((sum2, value) => sum2 + value, 0);
}
function isStale({ values }) {
  return [...values.values()].some((some) => some.some(({ stale }) => stale !== void 0));
}
function risersHtml(model) {
  const found = risers(model, MOST_RISERS);
  if (found.length === 0) return void 0;
  return html`<section class="risers" aria-labelledby="risers"><h2 id="risers">Rising most in ${MONTH} days</h2><ol>${found.map((riser) => riserHtml(riser, model))}</ol></section>`;
}
function riserHtml({ entry, column, value, gain }, model) {
  const today = dayNumber(lastDay(model) ?? "");
  const { series, given } = value;
  const bars = series.days.length < 2 && given ? barsOf(given, 1) : void 0;
  const path = bars ? barsPath(bars, SPARK) : linePath(seriesUntil(series, today), SPARK);
  const kind = bars && html` class="bars"`;
  const gained = `+${formatNumber(gain, "grouped")} ${column.label.toLowerCase()}`;
  return html`<li><a dir="auto" href="#open=${percentEncoded(entry.id)}">${entry.name}</a> <span>${gained}</span> <svg${kind} viewBox="0 0 ${SPARK.width} ${SPARK.height}" aria-hidden="true"><path d="${path}"/></svg></li>`;
}

// src/page/html/document.ts
var EARLY_CODE = "document.documentElement.classList.add('js')";
function policy({ code, style, hash }) {
  const scripts = [EARLY_CODE, code].map((text) => `'sha256-${hash(text)}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'sha256-${hash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join("; ");
}
var EXPORTS = [
  { label: "JSON", path: "list.json" },
  { label: "CSV", path: "list.csv" },
  { label: "BibTeX", path: "list.bib" },
  { label: "Feed", path: "feed.xml" },
  { label: "llms.txt", path: "llms.txt" }
];
function pageHtml(model, assets) {
  const { title, description } = model;
  const style = accented(assets.style, model.accent);
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy({ ...assets, style })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description ?? summary(model)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${favicon(title)}">
<link rel="alternate" type="application/atom+xml" title="${title}" href="feed.xml">
<style>${embeddedCode(style)}</style>
<script>${embeddedCode(EARLY_CODE)}</script>
</head>
<body>
${headerHtml(model)}
<main>
${headlineHtml(model)}
<div id="app"></div>
${tableHtml(model)}
</main>
${footerHtml(model)}
<script type="application/json" id="data">${embeddedData(pageData(model))}</script>
<script>${embeddedCode(assets.code)}</script>
</body>
</html>
`;
  return text;
}
function summary({ entries }) {
  return `A list of ${entries.length} entries, with search, filters and history.`;
}
function headerHtml({ title, description, repository, language }) {
  const address = repository === void 0 ? void 0 : webAddress(repository);
  const link = address && html`<a class="repository" href="${address}">Repository</a>`;
  const words = description === void 0 ? void 0 : html`<p dir="auto">${description}</p>`;
  return html`<header><h1 dir="auto" lang="${language}">${title}</h1>${link}${words}</header>`;
}
function footerHtml({ footer }) {
  const own2 = footer === void 0 ? void 0 : html`<p dir="auto">${footer}</p>`;
  const links = EXPORTS.map(({ label, path }) => html`<li><a href="${path}">${label}</a></li>`);
  return html`<footer>${own2}<ul>${links}</ul><p>Made from the list by <a href="https://github.com/${REPOSITORY2}">readme-tally</a>.</p></footer>`;
}
function accented(style, accent) {
  const isColor = accent !== void 0 && /^#[\da-f]{6}$/i.test(accent);
  return isColor ? `${style}:root{--accent:${accent}}` : style;
}
function favicon(title) {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? "#";
  const image = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57d0"/><text x="8" y="12" text-anchor="middle" font-family="sans-serif" font-size="11" font-weight="700" fill="#fff">${letter.toUpperCase()}</text></svg>`;
  return `data:image/svg+xml,${percentEncoded(image.text)}`;
}

// src/fields/gains.ts
var UNITS = {
  stars: "(?:github |gh |repo )?(?:stars?|stargazers|\u2B50\uFE0F?|\u2605|\u{1F31F}|:star:|\u30B9\u30BF\u30FC|\u661F)",
  citations: "(?:paper )?(?:citations?|cites?|\u5F15\u7528|\u88AB\u5F15)",
  likes: "(?:hf |\u{1F917} ?|hugging ?face )?(?:likes?|\u2764\uFE0F?|\u2665|\u{1F44D}|\u3044\u3044\u306D)"
};
function wordsOf(unit, days) {
  const time3 = `${days}[ -]?(?:d|days?|\u5929|\u65E5)`;
  const before = String.raw`(?: ?[,/:+-])? ?\(?(?:(?:in|of|over) )?(?:the )?(?:last |past )?`;
  return new RegExp(
    `^[#+\u0394]? ?(?:new |gained )?(?:${unit}${before}${time3}\\)?|${time3} ${unit})$`,
    "u"
  );
}
var GAIN_FIELDS = {
  "stars-7d": {
    type: "gain",
    families: ["repository"],
    of: "stars",
    days: 7,
    words: wordsOf(UNITS.stars, 7),
    label: "stars 7d",
    sign: "stars 7d:",
    sentence: "How many stars it gained in 7 days.",
    from: {}
  },
  "stars-30d": {
    type: "gain",
    families: ["repository"],
    of: "stars",
    days: 30,
    words: wordsOf(UNITS.stars, 30),
    label: "stars 30d",
    sign: "stars 30d:",
    sentence: "How many stars it gained in 30 days.",
    from: {}
  },
  "citations-90d": {
    type: "gain",
    families: ["paper"],
    of: "citations",
    days: 90,
    words: wordsOf(UNITS.citations, 90),
    label: "citations 90d",
    sign: "citations 90d:",
    sentence: "How many citations it gained in 90 days.",
    from: {}
  },
  "likes-30d": {
    type: "gain",
    families: ["model", "dataset", "space"],
    of: "likes",
    days: 30,
    words: wordsOf(UNITS.likes, 30),
    label: "likes 30d",
    sign: "likes 30d:",
    sentence: "How many likes it gained in 30 days.",
    from: {}
  }
};
var GAIN_NAMES = Object.keys(GAIN_FIELDS);
function isGain(name2) {
  return Object.hasOwn(GAIN_FIELDS, name2);
}

// src/fields/license.ts
var LICENSES = {
  green: "AFL-3.0 Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSL-1.0 CC-BY-4.0 ECL-2.0 ISC MIT MS-PL NCSA PostgreSQL Zlib",
  orange: "AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later CC-BY-SA-4.0 EPL-1.0 EPL-2.0 EUPL-1.1 GPL-2.0 GPL-2.0-only GPL-2.0-or-later GPL-3.0 GPL-3.0-only GPL-3.0-or-later LGPL-2.1 LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0-only LGPL-3.0-or-later LPPL-1.3c MPL-2.0 MS-RL OFL-1.1 OSL-3.0",
  "7cd958": "CC0-1.0 Unlicense WTFPL"
};
var OTHER = "lightgrey";
var COLOR_OF = new Map(
  Object.entries(LICENSES).flatMap(
    ([color, ids]) => ids.split(" ").map((id) => [id.toLowerCase(), color])
  )
);
var colors = {
  all: [...Object.keys(LICENSES), OTHER],
  of: (value) => COLOR_OF.get(String(value).toLowerCase()) ?? OTHER
};
var UNRECOGNIZED = "NOASSERTION";
var LICENSE_FIELDS = {
  license: {
    type: "text",
    families: ["repository", "model", "dataset", "space"],
    words: /^(?:licen[cs]es?|许可证|ライセンス)$/,
    label: "license",
    vague: { "": "not specified", [UNRECOGNIZED]: "not identifiable by github" },
    colors,
    sentence: "The SPDX id of its licence, or the name that Hugging Face has for it.",
    from: { GitHub: "licenseInfo.spdxId", "Hugging Face": "cardData.license" }
  }
};

// src/fields/colors.ts
var FRESH = "brightgreen";
var STEPS = [
  { months: 24, color: "red" },
  { months: 12, color: "orange" },
  { months: 6, color: "yellow" }
];
var COLORS = [FRESH, ...STEPS.map(({ color }) => color).toReversed()];
var ageColors = {
  all: COLORS,
  of: (day, today) => colorAt(monthsBetween(String(day), today))
};
var youthColors = {
  all: COLORS,
  of: (day, today) => COLORS[COLORS.length - 1 - COLORS.indexOf(ageColors.of(day, today))] ?? FRESH
};
function colorAt(months) {
  return STEPS.find((step) => months >= step.months)?.color ?? FRESH;
}
function monthsBetween(from, to) {
  const [then, now] = [from, to].map((day) => {
    const [year = 0, month = 0, ofMonth = 1] = day.split("-").map(Number);
    return { months: year * 12 + month, ofMonth };
  });
  if (!then || !now) return 0;
  return now.months - then.months - (now.ofMonth < then.ofMonth ? 1 : 0);
}
var openColors = {
  all: ["yellow", FRESH],
  of: (count2) => Number(count2) > 0 ? "yellow" : FRESH
};
var VERSION = /^\d(?!\d{3}[-.]\d{2}[-.]\d{2}|[\da-f]{6,39}$)/;
var EARLY2 = /^v?0\b|alpha|beta|snapshot|dev|pre|rc/i;
function versionText(tag) {
  return VERSION.test(tag) ? `v${tag}` : tag;
}
var [STABLE, UNSTABLE, NONE2] = ["blue", "orange", "lightgrey"];
var releaseColors = {
  all: [STABLE, UNSTABLE, NONE2],
  of: (tag) => {
    if (tag === "") return NONE2;
    return EARLY2.test(String(tag)) ? UNSTABLE : STABLE;
  }
};

// src/fields/models.ts
var MODEL_FIELDS = {
  likes: {
    type: "count",
    families: ["model", "dataset", "space"],
    words: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:likes?(?: counts?)?|❤️?|♥|👍|いいね(?:数)?)$/u,
    label: "likes",
    sign: "\u2764\uFE0F",
    isAdopted: true,
    sentence: "How many accounts like it.",
    from: { "Hugging Face": "likes" }
  },
  downloads: {
    type: "count",
    families: ["model", "dataset"],
    words: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:downloads?(?: counts?)?|⬇️?)$/u,
    label: "downloads",
    sign: "\u2B07\uFE0F",
    isAdopted: true,
    sentence: "The downloads of the last 30 days.",
    from: { "Hugging Face": "downloads" }
  },
  "downloads-all-time": {
    type: "count",
    families: ["model", "dataset"],
    words: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:(?:total|all[- ]time) downloads?|downloads? (?:in total|all[- ]time))$/u,
    label: "downloads",
    sign: "\u2B07\uFE0F",
    sentence: "All downloads since it was created.",
    from: { "Hugging Face": "downloadsAllTime" }
  },
  updated: {
    type: "date",
    families: ["model", "dataset", "space"],
    words: /^(?:(?:last )?updated?|last modified|最后更新|更新日期|最終更新)$/,
    label: "updated",
    colors: ageColors,
    sentence: "The day of its last commit.",
    from: { "Hugging Face": "lastModified" }
  },
  gated: {
    type: "flag",
    families: ["model", "dataset"],
    words: /^gated$/,
    label: "access",
    mark: "gated",
    yes: "gated",
    no: "open",
    colors: { all: ["orange", "brightgreen"], of: (value) => value ? "orange" : "brightgreen" },
    sentence: "Whether access to its files has to be requested.",
    from: { "Hugging Face": "gated" }
  },
  parameters: {
    type: "count",
    families: ["model"],
    words: /^(?:#|no\.? of |number of )?(?:parameters?|params?|(?:model )?size|参数(?:量)?)$/,
    label: "parameters",
    sign: "parameters:",
    format: "billions",
    sentence: "How many parameters its weights have, where they are in safetensors files.",
    from: { "Hugging Face": "safetensors.total" }
  },
  task: {
    type: "text",
    families: ["model"],
    words: /^(?:task|pipeline(?: tag)?)$/,
    label: "task",
    sentence: "What it does: `text-generation`.",
    from: { "Hugging Face": "pipeline_tag" }
  }
};

// src/fields/papers.ts
var families = ["paper"];
var PAPER_FIELDS = {
  citations: {
    type: "count",
    families,
    words: /^(?:#|no\.? of |number of )?(?:paper )?(?:citations?(?: counts?)?|cites?|cited(?: by)?|引用(?:数|次数|量)?|被引(?:用)?(?:数|次数|量)?|인용(?: ?수)?)\d*$/,
    label: "citations",
    sign: "cited by",
    isAdopted: true,
    sentence: "How often other papers cite it.",
    from: { "Semantic Scholar": "citationCount", OpenAlex: "cited_by_count" }
  },
  "influential-citations": {
    type: "count",
    families,
    words: /^(?:highly )?influential citations?(?: counts?)?$/,
    label: "influential citations",
    sign: "influential citations:",
    sentence: "How many of its citations Semantic Scholar finds influential.",
    from: { "Semantic Scholar": "influentialCitationCount" }
  },
  year: {
    type: "text",
    families,
    words: /^(?:(?:publication )?year|年份?|연도)$/,
    label: "year",
    sentence: "The year of publication. Of many papers it is the year of the preprint.",
    from: { "Semantic Scholar": "year" }
  },
  "published-on": {
    type: "date",
    families,
    words: /^(?:publication date|published(?: on)?|date of publication|发表日期)$/,
    label: "published",
    sentence: "The day of publication. Of papers on arXiv it is usually that of the first version.",
    from: { "Semantic Scholar": "publicationDate" }
  },
  venue: {
    type: "text",
    families,
    words: /^venue$/,
    label: "venue",
    isProved: true,
    sentence: "Where it was published, and the year of the proceedings or volume. Only `published` writes it ([Venues](venues.md)).",
    from: { "Semantic Scholar": "publicationVenue" }
  },
  retracted: {
    type: "flag",
    families,
    words: /^retracted$/,
    label: "retracted",
    mark: "retracted",
    yes: "yes",
    no: "no",
    colors: { all: ["red", "lightgrey"], of: (value) => value ? "red" : "lightgrey" },
    sentence: "Whether it was retracted. Known only of papers that Semantic Scholar does not have, since only these are requested from OpenAlex.",
    from: { OpenAlex: "is_retracted" }
  },
  "open-access": {
    type: "text",
    families,
    words: /^(?:open access|oa|free pdf)$/,
    label: "open access",
    isAddress: true,
    message: () => "PDF",
    sentence: "The address of a free copy.",
    from: { "Semantic Scholar": "openAccessPdf.url", OpenAlex: "open_access.oa_url" }
  }
};

// src/fields/repositories.ts
var families2 = ["repository"];
var REPOSITORY_FIELDS = {
  stars: {
    type: "count",
    families: families2,
    words: /^(?:#|no\.? of |number of )?(?:github |gh |repo )?(?:stars?(?: counts?)?|stargazers|⭐️?|★|🌟|:star:|スター(?:数)?|星(?:数|标数)?)$/u,
    label: "stars",
    sign: "\u2B50",
    isAdopted: true,
    sentence: "How many accounts starred it.",
    from: { GitHub: "stargazerCount", GitLab: "starCount", Codeberg: "stars_count" }
  },
  forks: {
    type: "count",
    families: families2,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:forks?(?: counts?)?|🍴|フォーク(?:数)?)$/u,
    label: "forks",
    sign: "\u{1F374}",
    sentence: "How many forks its network has.",
    from: { GitHub: "forkCount", GitLab: "forksCount", Codeberg: "forks_count" }
  },
  watchers: {
    type: "count",
    families: families2,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:watchers?(?: counts?)?|👀)$/u,
    label: "watchers",
    sign: "\u{1F440}",
    sentence: "How many accounts watch it.",
    from: { GitHub: "watchers", Codeberg: "watchers_count" }
  },
  "open-issues": {
    type: "count",
    families: families2,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:open )?issues$/,
    label: "open issues",
    sign: "open issues:",
    colors: openColors,
    sentence: "How many issues are open, without pull requests.",
    from: { GitHub: "issues(states: OPEN)", Codeberg: "open_issues_count" }
  },
  "open-pull-requests": {
    type: "count",
    families: families2,
    words: /^(?:#|no\.? of |number of )?(?:github )?(?:open )?(?:pull requests|prs)$/,
    label: "open pull requests",
    sign: "open pull requests:",
    colors: openColors,
    sentence: "How many pull requests are open.",
    from: { GitHub: "pullRequests(states: OPEN)" }
  },
  "last-commit": {
    type: "date",
    families: families2,
    words: /^(?:last (?:commit|updated?|change)|latest commit|updated|最后更新|更新日期|最終更新)$/,
    label: "last commit",
    colors: ageColors,
    sentence: "The author date of the last commit on the default branch.",
    from: { GitHub: "defaultBranchRef.target.authoredDate" }
  },
  "last-activity": {
    type: "date",
    families: families2,
    kinds: ["gitlab", "codeberg"],
    words: /^(?:last |latest )activity$/,
    label: "last activity",
    colors: ageColors,
    sentence: "The day of its last activity, which may be something else than a commit.",
    from: { GitLab: "lastActivityAt", Codeberg: "updated_at" }
  },
  created: {
    type: "date",
    families: families2,
    words: /^(?:created(?: at| on)?|creation date|创建(?:日期|时间)?)$/,
    label: "created at",
    colors: youthColors,
    sentence: "The day on which it was created.",
    from: { GitHub: "createdAt", GitLab: "createdAt", Codeberg: "created_at" }
  },
  release: {
    type: "text",
    families: families2,
    words: /^(?:latest |last )?(?:release|version)$/,
    label: "release",
    vague: { "": "no releases" },
    message: versionText,
    colors: releaseColors,
    sentence: "The tag of the latest release. Drafts and prereleases are no releases.",
    from: { GitHub: "latestRelease.tagName" }
  },
  released: {
    type: "date",
    families: families2,
    words: /^(?:released(?: on)?|(?:latest |last )?release date)$/,
    label: "release date",
    colors: ageColors,
    sentence: "The day on which the latest release was published.",
    from: { GitHub: "latestRelease.publishedAt" }
  },
  tag: {
    type: "text",
    families: families2,
    words: /^(?:latest |last )?tag$/,
    label: "tag",
    vague: { "": "no tags" },
    message: versionText,
    colors: releaseColors,
    sentence: "The tag with the latest commit. It may belong to no release.",
    from: { GitHub: 'refs(refPrefix: "refs/tags/")' }
  },
  language: {
    type: "text",
    families: families2,
    words: /^(?:(?:main |primary |programming )?languages?|lang|语言|言語)$/,
    label: "language",
    sentence: "Its main programming language.",
    from: { GitHub: "primaryLanguage.name", Codeberg: "language" }
  },
  "top-language": {
    type: "text",
    families: families2,
    words: /^top language$/,
    label: "language",
    vague: { "": "none" },
    message: (value) => value.toLowerCase(),
    hasLabel: true,
    isClose: isSimilarShare,
    sentence: "The language with the most code, and its share. Published when it changed by a point.",
    from: { GitHub: "languages" }
  },
  archived: {
    type: "flag",
    families: families2,
    words: /^(?:archived|status)$/,
    label: "status",
    mark: "archived",
    yes: "archived",
    no: "active",
    colors: { all: ["red", "brightgreen"], of: (value) => value ? "red" : "brightgreen" },
    sentence: "Whether it is archived, and so read-only.",
    from: { GitHub: "isArchived", GitLab: "archived", Codeberg: "archived" }
  },
  description: {
    type: "text",
    families: families2,
    words: /^(?:(?:short )?description|about|描述|简介|説明)$/,
    label: "description",
    sentence: "Its own description, up to 80 characters.",
    from: { GitHub: "description", GitLab: "description", Codeberg: "description" }
  }
};
var LEAST_CHANGE = 1;
function isSimilarShare(before, now) {
  const [old, next] = [before, now].map((value) => {
    const at = value.lastIndexOf(" ");
    return { language: value.slice(0, at), share: Number.parseFloat(value.slice(at + 1)) };
  });
  if (!old || !next || old.language !== next.language) return false;
  return Math.abs(old.share - next.share) < LEAST_CHANGE;
}

// src/fields/table.ts
var TABLE = {
  ...PAPER_FIELDS,
  ...REPOSITORY_FIELDS,
  ...MODEL_FIELDS,
  ...LICENSE_FIELDS,
  ...GAIN_FIELDS
};
var FIELDS = TABLE;
var FIELD_NAMES = Object.keys(TABLE);
var NAMES = new Set(FIELD_NAMES);
var SHOWN_FIELDS = FIELD_NAMES.filter(isShown);
var FIRST_COUNTS = ["citations", "stars", "likes", "downloads"];
function isFirstCount(field) {
  return FIRST_COUNTS.some((first) => first === field);
}
function isShown(name2) {
  const field = FIELDS[name2];
  return !(field.type === "text" && field.isProved);
}

// src/snapshot/field-record.ts
var Day2 = iso_exports.date();
var Value = int().nonnegative();
var Stale = lazy(
  () => looseObject({ since: Day2, reason: string2() }).describe("The value was not confirmed: since which day, and why.")
);
var Quarantined = lazy(
  () => looseObject({ value: Value, since: Day2, reason: string2() }).describe("An implausible value; published when the next run agrees.")
);
var HistoryPoint = lazy(() => tuple([Day2, Value]));
var CountRecord = lazy(
  () => looseObject({
    value: Value.describe("The last good value, as the lists show it."),
    source: string2().describe("The source of the value."),
    stale: Stale.optional(),
    quarantined: Quarantined.optional(),
    history: array(HistoryPoint).optional().describe("One point per change: daily for 30 days, weekly for a year, monthly beyond.")
  })
);
var plain = () => ({
  source: string2().describe("The source of the value."),
  since: Day2.optional().describe("The day on which the value was first seen."),
  stale: Stale.optional()
});
var DateRecord = lazy(
  () => looseObject({ value: Day2.describe("The last good value."), ...plain() })
);
var Text = string2().describe("The last good value.");
var TextRecord = lazy(() => looseObject({ value: Text, ...plain() }));
var VenueRecord = lazy(
  () => looseObject({
    value: Text,
    ...plain(),
    evidence: looseObject({ kind: string2(), text: string2() }).optional().describe("What proves the venue."),
    unconfirmed: boolean2().optional().describe("Whether only one run has seen it, so that it is not written yet.")
  })
);
var FlagRecord = lazy(
  () => looseObject({ value: boolean2().describe("The last good value."), ...plain() })
);
var GainRecord = lazy(
  () => looseObject({
    value: int().describe("The published gain, which may be negative."),
    source: string2().describe("What its history is from: readme-tally, or the id of a source."),
    since: Day2.describe("The day on which it was published. It stays for a week at least."),
    stale: Stale.optional()
  })
);
var RECORDS = {
  count: CountRecord,
  date: DateRecord,
  text: TextRecord,
  flag: FlagRecord,
  gain: GainRecord
};
function firstCounts() {
  const records = FIRST_COUNTS.map((field) => [field, CountRecord.optional()]);
  return Object.fromEntries(records);
}
function otherFields() {
  const names = FIELD_NAMES.filter((field) => !isFirstCount(field));
  const record2 = (name2) => name2 === "venue" ? VenueRecord : RECORDS[FIELDS[name2].type];
  return Object.fromEntries(names.map((name2) => [name2, record2(name2).optional()]));
}

// src/snapshot/order-schema.ts
var Day3 = iso_exports.date();
var Order = lazy(
  () => looseObject({
    on: Day3,
    values: record(string2(), union([int().nonnegative(), string2(), boolean2()])).optional().describe(
      "The values on that day of subjects whose values have changed since. A negative one is a text, which earlier releases read."
    )
  }).describe("The day on which a rule of `sort` last moved entries.")
);
var Orders = lazy(() => record(string2(), Order));
var RisingList = lazy(
  () => looseObject({
    on: Day3.describe("The day on which the marks last changed."),
    sections: record(string2(), array(string2())).describe("The marked subjects, by the headings of their section.")
  }).describe("The marks of one list.")
);
var Rising = lazy(() => record(string2(), RisingList));

// src/subjects/subject.ts
function subjectKey({ kind, id }) {
  return `${kind}:${id}`;
}

// src/markdown/new-entry/addition.ts
var MAX_LENGTH2 = 500;
var MAX_LINE = 2e4;
var Words = string2().trim().min(1).max(MAX_LENGTH2);
var Address = url({ protocol: /^https?$/ }).max(MAX_LENGTH2);
var Addition = lazy(
  () => object({
    /** The path of the list. */
    file: string2().min(1),
    /** The heading; absent where only one section fits. */
    section: Words.optional(),
    /** `arxiv:1901.08746` */
    subject: string2().refine((text) => parseSubject(text) !== void 0, "is not a subject"),
    /** The title of a paper, the name of a repository or a model. */
    title: Words,
    /** The date of publication, as far as it is known. */
    year: int().min(1900).max(2200).optional(),
    month: int().min(1).max(12).optional(),
    day: int().min(1).max(31).optional(),
    venue: Words.optional(),
    /** The year of the proceedings or volume, where it is proved. */
    venueYear: int().min(1900).max(2200).optional(),
    institute: Words.optional(),
    authors: array(Words).max(100).optional(),
    description: Words.optional(),
    /** Semantic Scholar's id of the paper, which some badges contain. */
    corpus: int().positive().optional(),
    links: object({
      paper: Address.optional(),
      code: Address.optional(),
      model: Address.optional(),
      project: Address.optional()
    }),
    /** The line that was approved, which every run writes as it is; absent where none was shown. */
    line: string2().min(1).max(MAX_LINE).regex(/^[^\r\n\u2028\u2029]*$/).optional(),
    /** The issue that merging closes. */
    issue: int().positive().optional(),
    /** The comment of the request. Another comment after the merge is a new request. */
    comment: int().positive().optional()
  })
);

// src/snapshot/requests.ts
var Ignoring = lazy(
  () => looseObject({
    command: _enum(["ignore", "unignore"]),
    subject: string2().describe("As in the config: github:owner/name, or one field: license:github:owner/name."),
    metric: _enum(FIRST_COUNTS).optional().describe("The only count to ignore; all counts when absent.")
  })
);
var Adding = lazy(() => Addition.unwrap().extend({ command: literal("add") }));
var PendingRequest = lazy(() => discriminatedUnion("command", [Ignoring, Adding]));

// src/snapshot/schema.ts
var SNAPSHOT_VERSION = 1;
var Missing = lazy(
  () => looseObject({ since: Day2, reason: string2() }).describe(
    "The source is sure that the subject does not exist: since which day, and the reason."
  )
);
var Unasked = lazy(
  () => looseObject({ since: Day2 }).describe(
    "The run had no time or requests left for it: since which day. The next run asks for it first."
  )
);
var SubjectRecord = lazy(
  () => looseObject({
    title: string2().optional().describe("The title or name of the subject, from the source."),
    authors: array(string2()).optional().describe("The authors of a paper, ten at most, where a page is made."),
    node: string2().optional().describe("The id of the subject on GitHub, which stays the same when it is renamed."),
    state: string2().optional().describe("archived, disabled, gated, or recreated: its name now belongs to something else."),
    archivedOn: Day2.optional().describe(
      "The day on which a run saw first that the repository was archived, unless it was from the start."
    ),
    missing: Missing.optional(),
    unasked: Unasked.optional(),
    ...firstCounts(),
    fields: looseObject(otherFields()).optional().describe("The other fields of the subject, by name: counts, dates, texts, flags and gains.")
  })
);
var Identified = lazy(
  () => looseObject({ subject: string2().optional(), by: string2(), on: Day2 }).describe(
    "The subject of a link, how and when it was found; without a subject when none was found."
  )
);
var Snapshot = lazy(
  () => looseObject({
    version: literal(SNAPSHOT_VERSION),
    checkedAt: iso_exports.datetime().describe("The time of the run that wrote this file."),
    release: string2().optional().describe("The release of readme-tally that wrote this file."),
    updatedFrom: string2().optional().describe("The release before it, until the first pull request of the new one is merged."),
    aliases: record(string2(), string2()).optional().describe(
      "Listed subjects that are the same paper as another one, which is asked for instead."
    ),
    identified: record(string2(), Identified).optional().describe("Papers that were found by their titles, by a short form of their links."),
    findings: array(string2()).optional().describe("The ids of the findings in the lists, so that new findings can be recognized."),
    order: Orders.optional().describe(
      "What the next run has to know of the order of the lists, by list and rule."
    ),
    rising: Rising.optional().describe(
      "The subjects with the mark of those that rise fastest, by list."
    ),
    pending: array(PendingRequest).optional().describe("Requests of comments that the pull request contains; only on its branch."),
    subjects: record(string2(), SubjectRecord)
  })
);

// src/escape/plain.ts
var MARKUP = /(`[^`]{1,9000}`)|\\([!-/:-@[-`{-~])|\*\*|&#8203;|\[((?:\\.|[^\]\\]){0,500})\]\(([^)]{0,2000})\)/g;
function plainSentence(markdown2) {
  return markdown2.replace(
    MARKUP,
    (_, code, escaped, label, address) => {
      if (label !== void 0) return `${plainSentence(label)} (${address})`;
      return code ?? escaped ?? "";
    }
  );
}
function withoutEntities(html2) {
  return html2.replace(/&#(\d{1,5});/g, (_, code) => {
    return code === "8203" ? "" : String.fromCharCode(Number(code));
  });
}

// src/fields/date-style.ts
var MONTHS = "January February March April May June July August September October November December".split(
  " "
);
var NAME3 = `(?:${MONTHS.map((name2) => `${name2.slice(0, 3)}(?:${name2.slice(3)})?`).join("|")})`;
var YEAR = group("year", "(?:19|20)\\d\\d");
var MONTH_NAME = group("month", NAME3);
var [MONTH_NUMBER, DAY] = [group("month", "\\d{1,2}"), group("day", "\\d{1,2}")];
var NOT_BEHIND_WORD = "(?<![\\w.])";
var NOT_BEFORE_DIGIT = "(?![\\d.]{0,9}\\d)";
var DATES = [
  `${NOT_BEHIND_WORD}${YEAR}\u5E74(?:${MONTH_NUMBER}\u6708(?:${DAY}\u65E5)?)?`,
  `${NOT_BEHIND_WORD}${DAY} ${MONTH_NAME}\\.? ${YEAR}${NOT_BEFORE_DIGIT}`,
  `${NOT_BEHIND_WORD}${MONTH_NAME}\\.? (?:${DAY},? )?${YEAR}${NOT_BEFORE_DIGIT}`,
  `${NOT_BEHIND_WORD}${YEAR}(?:([-./])${MONTH_NUMBER}(?:\\2${DAY})?)?${NOT_BEFORE_DIGIT}`
].map((source) => new RegExp(source, "d"));
function group(name2, source) {
  return `(?<${name2}>${source})`;
}
function findDate(text) {
  for (const pattern of DATES) {
    const found = pattern.exec(text);
    const date3 = found && dateOf(text, found);
    if (date3) return date3;
  }
  return void 0;
}
function dateOf(text, match) {
  const { year = "", month, day } = match.groups ?? {};
  const number3 = month === void 0 ? 1 : monthNumber(month);
  if (number3 < 1 || number3 > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return void 0;
  const [from, to] = match.indices?.[0] ?? [0, 0];
  const tokens = [
    { at: match.indices?.groups?.year, token: "YYYY" },
    { at: match.indices?.groups?.month, token: monthToken(month) },
    { at: match.indices?.groups?.day, token: padded("D", day) }
  ].flatMap(({ at, token }) => at ? [{ from: at[0], to: at[1], token }] : []);
  let style = "";
  let end = from;
  for (const part of tokens.toSorted((a, b) => a.from - b.from)) {
    style += text.slice(end, part.from) + part.token;
    end = part.to;
  }
  style += text.slice(end, to);
  return { from, to, style, day: [year, two(number3), two(Number(day ?? 1))].join("-") };
}
function monthNumber(month) {
  if (/^\d/.test(month)) return Number(month);
  return MONTHS.findIndex((name2) => name2.startsWith(month.slice(0, 3))) + 1;
}
function monthToken(month = "") {
  if (/^\d/.test(month)) return padded("M", month);
  return month.length > 3 ? "MMMM" : "MMM";
}
function padded(letter, digits = "") {
  return digits.length === 1 ? letter : letter + letter;
}
function two(number3) {
  return String(number3).padStart(2, "0");
}
function formatDate(day, style) {
  const [year = "", month = "", ofMonth = ""] = day.split("-");
  const name2 = MONTHS[Number(month) - 1] ?? "";
  const parts2 = {
    YYYY: year,
    MMMM: name2,
    MMM: name2.slice(0, 3),
    MM: month,
    M: String(Number(month)),
    DD: ofMonth,
    D: String(Number(ofMonth))
  };
  return style.replace(/YYYY|M{1,4}|D{1,2}/g, (token) => parts2[token] ?? token);
}

// src/fields/gain-text.ts
var MINUS = "\u2212";
var SIGN = /^[+±−–-]/;
var NEGATIVE = /^[−–-]/;
function formatGain(value, style) {
  if (value === 0) return "0";
  return `${value < 0 ? MINUS : "+"}${formatNumber(Math.abs(value), style)}`;
}
function unsigned(text) {
  return text.replace(SIGN, "");
}
function shownGain(text) {
  const shown = text.trim();
  const size = shownNumber(unsigned(shown));
  return size === void 0 || size === 0 || !NEGATIVE.test(shown) ? size : -size;
}
var STYLES = [
  ...NUMBER_FORMATS,
  "precise",
  "billions",
  ...[...MYRIADS].map((unit) => `myriad ${unit}`)
];
function isGainShown(text, value) {
  const shown = shownGain(text);
  return STYLES.some((style) => shownGain(formatGain(value, style)) === shown);
}

// src/fields/look.ts
var NONE3 = "\u2013";
function messageOf(field, value) {
  return vagueMessage(field, value) ?? field.message?.(value) ?? value;
}
function vagueMessage({ vague = {} }, value) {
  return Object.hasOwn(vague, value) ? vague[value] : void 0;
}
function plainText(text) {
  return withoutEntities(plainSentence(text)).trim();
}
function isShown2(name2, text, value) {
  const field = FIELDS[name2];
  const shown = plainText(text);
  if (field.type === "count") return shownNumber(shown) === value;
  if (field.type === "gain") return isGainShown(shown, Number(value));
  if (field.type === "flag") return flagIn(field, shown) === value;
  if (field.type === "text")
    return readText(field, shown) === value || shown === messageOf(field, String(value));
  const date3 = findDate(shown);
  if (date3 === void 0) return false;
  return formatDate(String(value), date3.style) === shown.slice(date3.from, date3.to);
}
function readShown(name2, text) {
  const field = FIELDS[name2];
  const shown = plainText(text);
  if (field.type === "count") return shownNumber(shown);
  if (field.type === "gain") return shownGain(shown);
  if (field.type === "flag") return flagIn(field, shown);
  if (field.type === "date") return findDate(shown)?.day;
  return readText(field, shown);
}
function readText({ vague = {} }, shown) {
  if (shown === NONE3 && vague[""] !== void 0) return "";
  const found = Object.entries(vague).find(([, message]) => message === shown);
  return found ? found[0] : shown || void 0;
}
function flagIn({ no }, shown) {
  return shown !== "" && shown.toLowerCase() !== no;
}

// src/snapshot/plausibility.ts
var SHOWN_FORMATS = [...NUMBER_FORMATS, "billions"];
function isShownAs(number3, value) {
  return SHOWN_FORMATS.some((format) => shownNumber(formatNumber(value, format)) === number3);
}

// src/snapshot/records.ts
function recordOf(subject, field) {
  return isFirstCount(field) ? subject?.[field] : subject?.fields?.[field];
}
function isCountRecord(record2) {
  return typeof record2?.value === "number" && record2.since === void 0;
}

// src/fields/words.ts
var MAX_LENGTH3 = 200;
var ADOPTED = FIELD_NAMES.filter((name2) => {
  const field = FIELDS[name2];
  return field.type === "count" && field.isAdopted === true;
});
function fieldOfWords(words, among = ADOPTED) {
  if (words.length > MAX_LENGTH3) return void 0;
  const plain2 = words.trim().toLowerCase().replace(/[_\s]+/g, " ").replace(/^# /, "#").replace(/(?<!:\w{1,40})[:：]$/, "");
  return among.find((name2) => FIELDS[name2].words.test(plain2));
}

// node_modules/@lezer/common/dist/index.js
var DefaultBufferLength = 1024;
var nextPropID = 0;
var Range = class {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
};
var NodeProp = class {
  /**
  Create a new node prop type.
  */
  constructor(config2 = {}) {
    this.id = nextPropID++;
    this.perNode = !!config2.perNode;
    this.deserialize = config2.deserialize || (() => {
      throw new Error("This node type doesn't define a deserialize function");
    });
    this.combine = config2.combine || null;
  }
  /**
  This is meant to be used with
  [`NodeSet.extend`](#common.NodeSet.extend) or
  [`LRParser.configure`](#lr.ParserConfig.props) to compute
  prop values for each node type in the set. Takes a [match
  object](#common.NodeType^match) or function that returns undefined
  if the node type doesn't get this prop, and the prop's value if
  it does.
  */
  add(match) {
    if (this.perNode)
      throw new RangeError("Can't add per-node props to node types");
    if (typeof match != "function")
      match = NodeType.match(match);
    return (type) => {
      let result = match(type);
      return result === void 0 ? null : [this, result];
    };
  }
};
NodeProp.closedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.openedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.group = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.isolate = new NodeProp({ deserialize: (value) => {
  if (value && value != "rtl" && value != "ltr" && value != "auto")
    throw new RangeError("Invalid value for isolate: " + value);
  return value || "auto";
} });
NodeProp.contextHash = new NodeProp({ perNode: true });
NodeProp.lookAhead = new NodeProp({ perNode: true });
NodeProp.mounted = new NodeProp({ perNode: true });
var MountedTree = class {
  constructor(tree, overlay, parser2, bracketed = false) {
    this.tree = tree;
    this.overlay = overlay;
    this.parser = parser2;
    this.bracketed = bracketed;
  }
  /**
  @internal
  */
  static get(tree) {
    return tree && tree.props && tree.props[NodeProp.mounted.id];
  }
};
var noProps = /* @__PURE__ */ Object.create(null);
var NodeType = class _NodeType {
  /**
  @internal
  */
  constructor(name2, props, id, flags = 0) {
    this.name = name2;
    this.props = props;
    this.id = id;
    this.flags = flags;
  }
  /**
  Define a node type.
  */
  static define(spec) {
    let props = spec.props && spec.props.length ? /* @__PURE__ */ Object.create(null) : noProps;
    let flags = (spec.top ? 1 : 0) | (spec.skipped ? 2 : 0) | (spec.error ? 4 : 0) | (spec.name == null ? 8 : 0);
    let type = new _NodeType(spec.name || "", props, spec.id, flags);
    if (spec.props)
      for (let src of spec.props) {
        if (!Array.isArray(src))
          src = src(type);
        if (src) {
          if (src[0].perNode)
            throw new RangeError("Can't store a per-node prop on a node type");
          props[src[0].id] = src[1];
        }
      }
    return type;
  }
  /**
  Retrieves a node prop for this type. Will return `undefined` if
  the prop isn't present on this node.
  */
  prop(prop) {
    return this.props[prop.id];
  }
  /**
  True when this is the top node of a grammar.
  */
  get isTop() {
    return (this.flags & 1) > 0;
  }
  /**
  True when this node is produced by a skip rule.
  */
  get isSkipped() {
    return (this.flags & 2) > 0;
  }
  /**
  Indicates whether this is an error node.
  */
  get isError() {
    return (this.flags & 4) > 0;
  }
  /**
  When true, this node type doesn't correspond to a user-declared
  named node, for example because it is used to cache repetition.
  */
  get isAnonymous() {
    return (this.flags & 8) > 0;
  }
  /**
  Returns true when this node's name or one of its
  [groups](#common.NodeProp^group) matches the given string.
  */
  is(name2) {
    if (typeof name2 == "string") {
      if (this.name == name2)
        return true;
      let group2 = this.prop(NodeProp.group);
      return group2 ? group2.indexOf(name2) > -1 : false;
    }
    return this.id == name2;
  }
  /**
  Create a function from node types to arbitrary values by
  specifying an object whose property names are node or
  [group](#common.NodeProp^group) names. Often useful with
  [`NodeProp.add`](#common.NodeProp.add). You can put multiple
  names, separated by spaces, in a single property name to map
  multiple node names to a single value.
  */
  static match(map) {
    let direct = /* @__PURE__ */ Object.create(null);
    for (let prop in map)
      for (let name2 of prop.split(" "))
        direct[name2] = map[prop];
    return (node2) => {
      for (let groups = node2.prop(NodeProp.group), i = -1; i < (groups ? groups.length : 0); i++) {
        let found = direct[i < 0 ? node2.name : groups[i]];
        if (found)
          return found;
      }
    };
  }
};
NodeType.none = new NodeType(
  "",
  /* @__PURE__ */ Object.create(null),
  0,
  8
  /* NodeFlag.Anonymous */
);
var NodeSet = class _NodeSet {
  /**
  Create a set with the given types. The `id` property of each
  type should correspond to its position within the array.
  */
  constructor(types) {
    this.types = types;
    for (let i = 0; i < types.length; i++)
      if (types[i].id != i)
        throw new RangeError("Node type ids should correspond to array positions when creating a node set");
  }
  /**
  Create a copy of this set with some node properties added. The
  arguments to this method can be created with
  [`NodeProp.add`](#common.NodeProp.add).
  */
  extend(...props) {
    let newTypes = [];
    for (let type of this.types) {
      let newProps = null;
      for (let source of props) {
        let add2 = source(type);
        if (add2) {
          if (!newProps)
            newProps = Object.assign({}, type.props);
          let value = add2[1], prop = add2[0];
          if (prop.combine && prop.id in newProps)
            value = prop.combine(newProps[prop.id], value);
          newProps[prop.id] = value;
        }
      }
      newTypes.push(newProps ? new NodeType(type.name, newProps, type.id, type.flags) : type);
    }
    return new _NodeSet(newTypes);
  }
};
var CachedNode = /* @__PURE__ */ new WeakMap();
var CachedInnerNode = /* @__PURE__ */ new WeakMap();
var IterMode;
(function(IterMode2) {
  IterMode2[IterMode2["ExcludeBuffers"] = 1] = "ExcludeBuffers";
  IterMode2[IterMode2["IncludeAnonymous"] = 2] = "IncludeAnonymous";
  IterMode2[IterMode2["IgnoreMounts"] = 4] = "IgnoreMounts";
  IterMode2[IterMode2["IgnoreOverlays"] = 8] = "IgnoreOverlays";
  IterMode2[IterMode2["EnterBracketed"] = 16] = "EnterBracketed";
})(IterMode || (IterMode = {}));
var Tree = class _Tree {
  /**
  Construct a new tree. See also [`Tree.build`](#common.Tree^build).
  */
  constructor(type, children, positions, length, props) {
    this.type = type;
    this.children = children;
    this.positions = positions;
    this.length = length;
    this.props = null;
    if (props && props.length) {
      this.props = /* @__PURE__ */ Object.create(null);
      for (let [prop, value] of props)
        this.props[typeof prop == "number" ? prop : prop.id] = value;
    }
  }
  /**
  @internal
  */
  toString() {
    let mounted = MountedTree.get(this);
    if (mounted && !mounted.overlay)
      return mounted.tree.toString();
    let children = "";
    for (let ch of this.children) {
      let str = ch.toString();
      if (str) {
        if (children)
          children += ",";
        children += str;
      }
    }
    return !this.type.name ? children : (/\W/.test(this.type.name) && !this.type.isError ? JSON.stringify(this.type.name) : this.type.name) + (children.length ? "(" + children + ")" : "");
  }
  /**
  Get a [tree cursor](#common.TreeCursor) positioned at the top of
  the tree. Mode can be used to [control](#common.IterMode) which
  nodes the cursor visits.
  */
  cursor(mode = 0) {
    return new TreeCursor(this.topNode, mode);
  }
  /**
  Get a [tree cursor](#common.TreeCursor) pointing into this tree
  at the given position and side (see
  [`moveTo`](#common.TreeCursor.moveTo).
  */
  cursorAt(pos, side = 0, mode = 0) {
    let scope = CachedNode.get(this) || this.topNode;
    let cursor = new TreeCursor(scope);
    cursor.moveTo(pos, side);
    CachedNode.set(this, cursor._tree);
    return cursor;
  }
  /**
  Get a [syntax node](#common.SyntaxNode) object for the top of the
  tree.
  */
  get topNode() {
    return new TreeNode(this, 0, 0, null);
  }
  /**
  Get the [syntax node](#common.SyntaxNode) at the given position.
  If `side` is -1, this will move into nodes that end at the
  position. If 1, it'll move into nodes that start at the
  position. With 0, it'll only enter nodes that cover the position
  from both sides.
  
  Note that this will not enter
  [overlays](#common.MountedTree.overlay), and you often want
  [`resolveInner`](#common.Tree.resolveInner) instead.
  */
  resolve(pos, side = 0) {
    let node2 = resolveNode(CachedNode.get(this) || this.topNode, pos, side, false);
    CachedNode.set(this, node2);
    return node2;
  }
  /**
  Like [`resolve`](#common.Tree.resolve), but will enter
  [overlaid](#common.MountedTree.overlay) nodes, producing a syntax node
  pointing into the innermost overlaid tree at the given position
  (with parent links going through all parent structure, including
  the host trees).
  */
  resolveInner(pos, side = 0) {
    let node2 = resolveNode(CachedInnerNode.get(this) || this.topNode, pos, side, true);
    CachedInnerNode.set(this, node2);
    return node2;
  }
  /**
  In some situations, it can be useful to iterate through all
  nodes around a position, including those in overlays that don't
  directly cover the position. This method gives you an iterator
  that will produce all nodes, from small to big, around the given
  position.
  */
  resolveStack(pos, side = 0) {
    return stackIterator(this, pos, side);
  }
  /**
  Iterate over the tree and its children, calling `enter` for any
  node that touches the `from`/`to` region (if given) before
  running over such a node's children, and `leave` (if given) when
  leaving the node. When `enter` returns `false`, that node will
  not have its children iterated over (or `leave` called).
  */
  iterate(spec) {
    let { enter, leave, from = 0, to = this.length } = spec;
    let mode = spec.mode || 0, anon = (mode & IterMode.IncludeAnonymous) > 0;
    for (let c = this.cursor(mode | IterMode.IncludeAnonymous); ; ) {
      let entered = false;
      if (c.from <= to && c.to >= from && (!anon && c.type.isAnonymous || enter(c) !== false)) {
        if (c.firstChild())
          continue;
        entered = true;
      }
      for (; ; ) {
        if (entered && leave && (anon || !c.type.isAnonymous))
          leave(c);
        if (c.nextSibling())
          break;
        if (!c.parent())
          return;
        entered = true;
      }
    }
  }
  /**
  Get the value of the given [node prop](#common.NodeProp) for this
  node. Works with both per-node and per-type props.
  */
  prop(prop) {
    return !prop.perNode ? this.type.prop(prop) : this.props ? this.props[prop.id] : void 0;
  }
  /**
  Returns the node's [per-node props](#common.NodeProp.perNode) in a
  format that can be passed to the [`Tree`](#common.Tree)
  constructor.
  */
  get propValues() {
    let result = [];
    if (this.props)
      for (let id in this.props)
        result.push([+id, this.props[id]]);
    return result;
  }
  /**
  Balance the direct children of this tree, producing a copy of
  which may have children grouped into subtrees with type
  [`NodeType.none`](#common.NodeType^none).
  */
  balance(config2 = {}) {
    return this.children.length <= 8 ? this : balanceRange(NodeType.none, this.children, this.positions, 0, this.children.length, 0, this.length, (children, positions, length) => new _Tree(this.type, children, positions, length, this.propValues), config2.makeTree || ((children, positions, length) => new _Tree(NodeType.none, children, positions, length)));
  }
  /**
  Build a tree from a postfix-ordered buffer of node information,
  or a cursor over such a buffer.
  */
  static build(data) {
    return buildTree(data);
  }
};
Tree.empty = new Tree(NodeType.none, [], [], 0);
var FlatBufferCursor = class _FlatBufferCursor {
  constructor(buffer, index) {
    this.buffer = buffer;
    this.index = index;
  }
  get id() {
    return this.buffer[this.index - 4];
  }
  get start() {
    return this.buffer[this.index - 3];
  }
  get end() {
    return this.buffer[this.index - 2];
  }
  get size() {
    return this.buffer[this.index - 1];
  }
  get pos() {
    return this.index;
  }
  next() {
    this.index -= 4;
  }
  fork() {
    return new _FlatBufferCursor(this.buffer, this.index);
  }
};
var TreeBuffer = class _TreeBuffer {
  /**
  Create a tree buffer.
  */
  constructor(buffer, length, set) {
    this.buffer = buffer;
    this.length = length;
    this.set = set;
  }
  /**
  @internal
  */
  get type() {
    return NodeType.none;
  }
  /**
  @internal
  */
  toString() {
    let result = [];
    for (let index = 0; index < this.buffer.length; ) {
      result.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result.join(",");
  }
  /**
  @internal
  */
  childString(index) {
    let id = this.buffer[index], endIndex = this.buffer[index + 3];
    let type = this.set.types[id], result = type.name;
    if (/\W/.test(result) && !type.isError)
      result = JSON.stringify(result);
    index += 4;
    if (endIndex == index)
      return result;
    let children = [];
    while (index < endIndex) {
      children.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result + "(" + children.join(",") + ")";
  }
  /**
  @internal
  */
  findChild(startIndex, endIndex, dir, pos, side) {
    let { buffer } = this, pick2 = -1;
    for (let i = startIndex; i != endIndex; i = buffer[i + 3]) {
      if (checkSide(side, pos, buffer[i + 1], buffer[i + 2])) {
        pick2 = i;
        if (dir > 0)
          break;
      }
    }
    return pick2;
  }
  /**
  @internal
  */
  slice(startI, endI, from) {
    let b = this.buffer;
    let copy = new Uint16Array(endI - startI), len = 0;
    for (let i = startI, j = 0; i < endI; ) {
      copy[j++] = b[i++];
      copy[j++] = b[i++] - from;
      let to = copy[j++] = b[i++] - from;
      copy[j++] = b[i++] - startI;
      len = Math.max(len, to);
    }
    return new _TreeBuffer(copy, len, this.set);
  }
};
function checkSide(side, pos, from, to) {
  switch (side) {
    case -2:
      return from < pos;
    case -1:
      return to >= pos && from < pos;
    case 0:
      return from < pos && to > pos;
    case 1:
      return from <= pos && to > pos;
    case 2:
      return to > pos;
    case 4:
      return true;
  }
}
function resolveNode(node2, pos, side, overlays) {
  var _a3;
  while (node2.from == node2.to || (side < 1 ? node2.from >= pos : node2.from > pos) || (side > -1 ? node2.to <= pos : node2.to < pos)) {
    let parent = !overlays && node2 instanceof TreeNode && node2.index < 0 ? null : node2.parent;
    if (!parent)
      return node2;
    node2 = parent;
  }
  let mode = overlays ? 0 : IterMode.IgnoreOverlays;
  if (overlays)
    for (let scan = node2, parent = scan.parent; parent; scan = parent, parent = scan.parent) {
      if (scan instanceof TreeNode && scan.index < 0 && ((_a3 = parent.enter(pos, side, mode)) === null || _a3 === void 0 ? void 0 : _a3.from) != scan.from)
        node2 = parent;
    }
  for (; ; ) {
    let inner = node2.enter(pos, side, mode);
    if (!inner)
      return node2;
    node2 = inner;
  }
}
var BaseNode = class {
  cursor(mode = 0) {
    return new TreeCursor(this, mode);
  }
  getChild(type, before = null, after = null) {
    let r = getChildren(this, type, before, after);
    return r.length ? r[0] : null;
  }
  getChildren(type, before = null, after = null) {
    return getChildren(this, type, before, after);
  }
  resolve(pos, side = 0) {
    return resolveNode(this, pos, side, false);
  }
  resolveInner(pos, side = 0) {
    return resolveNode(this, pos, side, true);
  }
  matchContext(context) {
    return matchNodeContext(this.parent, context);
  }
  enterUnfinishedNodesBefore(pos) {
    let scan = this.childBefore(pos), node2 = this;
    while (scan) {
      let last = scan.lastChild;
      if (!last || last.to != scan.to)
        break;
      if (last.type.isError && last.from == last.to) {
        node2 = scan;
        scan = last.prevSibling;
      } else {
        scan = last;
      }
    }
    return node2;
  }
  get node() {
    return this;
  }
  get next() {
    return this.parent;
  }
};
var TreeNode = class _TreeNode extends BaseNode {
  constructor(_tree, from, index, _parent) {
    super();
    this._tree = _tree;
    this.from = from;
    this.index = index;
    this._parent = _parent;
  }
  get type() {
    return this._tree.type;
  }
  get name() {
    return this._tree.type.name;
  }
  get to() {
    return this.from + this._tree.length;
  }
  nextChild(i, dir, pos, side, mode = 0) {
    for (let parent = this; ; ) {
      for (let { children, positions } = parent._tree, e = dir > 0 ? children.length : -1; i != e; i += dir) {
        let next = children[i], start = positions[i] + parent.from, mounted;
        if (!(mode & IterMode.EnterBracketed && next instanceof Tree && (mounted = MountedTree.get(next)) && !mounted.overlay && mounted.bracketed && pos >= start && pos <= start + next.length) && !checkSide(side, pos, start, start + next.length))
          continue;
        if (next instanceof TreeBuffer) {
          if (mode & IterMode.ExcludeBuffers)
            continue;
          let index = next.findChild(0, next.buffer.length, dir, pos - start, side);
          if (index > -1)
            return new BufferNode(new BufferContext(parent, next, i, start), null, index);
        } else if (mode & IterMode.IncludeAnonymous || (!next.type.isAnonymous || hasChild(next))) {
          let mounted2;
          if (!(mode & IterMode.IgnoreMounts) && (mounted2 = MountedTree.get(next)) && !mounted2.overlay)
            return new _TreeNode(mounted2.tree, start, i, parent);
          let inner = new _TreeNode(next, start, i, parent);
          return mode & IterMode.IncludeAnonymous || !inner.type.isAnonymous ? inner : inner.nextChild(dir < 0 ? next.children.length - 1 : 0, dir, pos, side, mode);
        }
      }
      if (mode & IterMode.IncludeAnonymous || !parent.type.isAnonymous)
        return null;
      if (parent.index >= 0)
        i = parent.index + dir;
      else
        i = dir < 0 ? -1 : parent._parent._tree.children.length;
      parent = parent._parent;
      if (!parent)
        return null;
    }
  }
  get firstChild() {
    return this.nextChild(
      0,
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  get lastChild() {
    return this.nextChild(
      this._tree.children.length - 1,
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  childAfter(pos) {
    return this.nextChild(
      0,
      1,
      pos,
      2
      /* Side.After */
    );
  }
  childBefore(pos) {
    return this.nextChild(
      this._tree.children.length - 1,
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  prop(prop) {
    return this._tree.prop(prop);
  }
  enter(pos, side, mode = 0) {
    let mounted;
    if (!(mode & IterMode.IgnoreOverlays) && (mounted = MountedTree.get(this._tree)) && mounted.overlay) {
      let rPos = pos - this.from, enterBracketed = mode & IterMode.EnterBracketed && mounted.bracketed;
      for (let { from, to } of mounted.overlay) {
        if ((side > 0 || enterBracketed ? from <= rPos : from < rPos) && (side < 0 || enterBracketed ? to >= rPos : to > rPos))
          return new _TreeNode(mounted.tree, mounted.overlay[0].from + this.from, -1, this);
      }
    }
    return this.nextChild(0, 1, pos, side, mode);
  }
  nextSignificantParent() {
    let val = this;
    while (val.type.isAnonymous && val._parent)
      val = val._parent;
    return val;
  }
  get parent() {
    return this._parent ? this._parent.nextSignificantParent() : null;
  }
  get nextSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(
      this.index + 1,
      1,
      0,
      4
      /* Side.DontCare */
    ) : null;
  }
  get prevSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(
      this.index - 1,
      -1,
      0,
      4
      /* Side.DontCare */
    ) : null;
  }
  get tree() {
    return this._tree;
  }
  toTree() {
    return this._tree;
  }
  /**
  @internal
  */
  toString() {
    return this._tree.toString();
  }
};
function getChildren(node2, type, before, after) {
  let cur = node2.cursor(), result = [];
  if (!cur.firstChild())
    return result;
  if (before != null)
    for (let found = false; !found; ) {
      found = cur.type.is(before);
      if (!cur.nextSibling())
        return result;
    }
  for (; ; ) {
    if (after != null && cur.type.is(after))
      return result;
    if (cur.type.is(type))
      result.push(cur.node);
    if (!cur.nextSibling())
      return after == null ? result : [];
  }
}
function matchNodeContext(node2, context, i = context.length - 1) {
  for (let p = node2; i >= 0; p = p.parent) {
    if (!p)
      return false;
    if (!p.type.isAnonymous) {
      if (context[i] && context[i] != p.name)
        return false;
      i--;
    }
  }
  return true;
}
var BufferContext = class {
  constructor(parent, buffer, index, start) {
    this.parent = parent;
    this.buffer = buffer;
    this.index = index;
    this.start = start;
  }
};
var BufferNode = class _BufferNode extends BaseNode {
  get name() {
    return this.type.name;
  }
  get from() {
    return this.context.start + this.context.buffer.buffer[this.index + 1];
  }
  get to() {
    return this.context.start + this.context.buffer.buffer[this.index + 2];
  }
  constructor(context, _parent, index) {
    super();
    this.context = context;
    this._parent = _parent;
    this.index = index;
    this.type = context.buffer.set.types[context.buffer.buffer[index]];
  }
  child(dir, pos, side) {
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get firstChild() {
    return this.child(
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  get lastChild() {
    return this.child(
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  childAfter(pos) {
    return this.child(
      1,
      pos,
      2
      /* Side.After */
    );
  }
  childBefore(pos) {
    return this.child(
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  prop(prop) {
    return this.type.prop(prop);
  }
  enter(pos, side, mode = 0) {
    if (mode & IterMode.ExcludeBuffers)
      return null;
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], side > 0 ? 1 : -1, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get parent() {
    return this._parent || this.context.parent.nextSignificantParent();
  }
  externalSibling(dir) {
    return this._parent ? null : this.context.parent.nextChild(
      this.context.index + dir,
      dir,
      0,
      4
      /* Side.DontCare */
    );
  }
  get nextSibling() {
    let { buffer } = this.context;
    let after = buffer.buffer[this.index + 3];
    if (after < (this._parent ? buffer.buffer[this._parent.index + 3] : buffer.buffer.length))
      return new _BufferNode(this.context, this._parent, after);
    return this.externalSibling(1);
  }
  get prevSibling() {
    let { buffer } = this.context;
    let parentStart = this._parent ? this._parent.index + 4 : 0;
    if (this.index == parentStart)
      return this.externalSibling(-1);
    return new _BufferNode(this.context, this._parent, buffer.findChild(
      parentStart,
      this.index,
      -1,
      0,
      4
      /* Side.DontCare */
    ));
  }
  get tree() {
    return null;
  }
  toTree() {
    let children = [], positions = [];
    let { buffer } = this.context;
    let startI = this.index + 4, endI = buffer.buffer[this.index + 3];
    if (endI > startI) {
      let from = buffer.buffer[this.index + 1];
      children.push(buffer.slice(startI, endI, from));
      positions.push(0);
    }
    return new Tree(this.type, children, positions, this.to - this.from);
  }
  /**
  @internal
  */
  toString() {
    return this.context.buffer.childString(this.index);
  }
};
function iterStack(heads) {
  if (!heads.length)
    return null;
  let pick2 = 0, picked = heads[0];
  for (let i = 1; i < heads.length; i++) {
    let node2 = heads[i];
    if (node2.from > picked.from || node2.to < picked.to) {
      picked = node2;
      pick2 = i;
    }
  }
  let next = picked instanceof TreeNode && picked.index < 0 ? null : picked.parent;
  let newHeads = heads.slice();
  if (next)
    newHeads[pick2] = next;
  else
    newHeads.splice(pick2, 1);
  return new StackIterator(newHeads, picked);
}
var StackIterator = class {
  constructor(heads, node2) {
    this.heads = heads;
    this.node = node2;
  }
  get next() {
    return iterStack(this.heads);
  }
};
function stackIterator(tree, pos, side) {
  let inner = tree.resolveInner(pos, side), layers = null;
  for (let scan = inner instanceof TreeNode ? inner : inner.context.parent; scan; scan = scan.parent) {
    if (scan.index < 0) {
      let parent = scan.parent;
      (layers || (layers = [inner])).push(parent.resolve(pos, side));
      scan = parent;
    } else {
      let mount = MountedTree.get(scan.tree);
      if (mount && mount.overlay && mount.overlay[0].from <= pos && mount.overlay[mount.overlay.length - 1].to >= pos) {
        let root = new TreeNode(mount.tree, mount.overlay[0].from + scan.from, -1, scan);
        (layers || (layers = [inner])).push(resolveNode(root, pos, side, false));
      }
    }
  }
  return layers ? iterStack(layers) : inner;
}
var TreeCursor = class {
  /**
  Shorthand for `.type.name`.
  */
  get name() {
    return this.type.name;
  }
  /**
  @internal
  */
  constructor(node2, mode = 0) {
    this.buffer = null;
    this.stack = [];
    this.index = 0;
    this.bufferNode = null;
    this.mode = mode & ~IterMode.EnterBracketed;
    if (node2 instanceof TreeNode) {
      this.yieldNode(node2);
    } else {
      this._tree = node2.context.parent;
      this.buffer = node2.context;
      for (let n = node2._parent; n; n = n._parent)
        this.stack.unshift(n.index);
      this.bufferNode = node2;
      this.yieldBuf(node2.index);
    }
  }
  yieldNode(node2) {
    if (!node2)
      return false;
    this._tree = node2;
    this.type = node2.type;
    this.from = node2.from;
    this.to = node2.to;
    return true;
  }
  yieldBuf(index, type) {
    this.index = index;
    let { start, buffer } = this.buffer;
    this.type = type || buffer.set.types[buffer.buffer[index]];
    this.from = start + buffer.buffer[index + 1];
    this.to = start + buffer.buffer[index + 2];
    return true;
  }
  /**
  @internal
  */
  yield(node2) {
    if (!node2)
      return false;
    if (node2 instanceof TreeNode) {
      this.buffer = null;
      return this.yieldNode(node2);
    }
    this.buffer = node2.context;
    return this.yieldBuf(node2.index, node2.type);
  }
  /**
  @internal
  */
  toString() {
    return this.buffer ? this.buffer.buffer.childString(this.index) : this._tree.toString();
  }
  /**
  @internal
  */
  enterChild(dir, pos, side) {
    if (!this.buffer)
      return this.yield(this._tree.nextChild(dir < 0 ? this._tree._tree.children.length - 1 : 0, dir, pos, side, this.mode));
    let { buffer } = this.buffer;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.buffer.start, side);
    if (index < 0)
      return false;
    this.stack.push(this.index);
    return this.yieldBuf(index);
  }
  /**
  Move the cursor to this node's first child. When this returns
  false, the node has no child, and the cursor has not been moved.
  */
  firstChild() {
    return this.enterChild(
      1,
      0,
      4
      /* Side.DontCare */
    );
  }
  /**
  Move the cursor to this node's last child.
  */
  lastChild() {
    return this.enterChild(
      -1,
      0,
      4
      /* Side.DontCare */
    );
  }
  /**
  Move the cursor to the first child that ends after `pos`.
  */
  childAfter(pos) {
    return this.enterChild(
      1,
      pos,
      2
      /* Side.After */
    );
  }
  /**
  Move to the last child that starts before `pos`.
  */
  childBefore(pos) {
    return this.enterChild(
      -1,
      pos,
      -2
      /* Side.Before */
    );
  }
  /**
  Move the cursor to the child around `pos`. If side is -1 the
  child may end at that position, when 1 it may start there. This
  will also enter [overlaid](#common.MountedTree.overlay)
  [mounted](#common.NodeProp^mounted) trees unless `overlays` is
  set to false.
  */
  enter(pos, side, mode = this.mode) {
    if (!this.buffer)
      return this.yield(this._tree.enter(pos, side, mode));
    return mode & IterMode.ExcludeBuffers ? false : this.enterChild(1, pos, side);
  }
  /**
  Move to the node's parent node, if this isn't the top node.
  */
  parent() {
    if (!this.buffer)
      return this.yieldNode(this.mode & IterMode.IncludeAnonymous ? this._tree._parent : this._tree.parent);
    if (this.stack.length)
      return this.yieldBuf(this.stack.pop());
    let parent = this.mode & IterMode.IncludeAnonymous ? this.buffer.parent : this.buffer.parent.nextSignificantParent();
    this.buffer = null;
    return this.yieldNode(parent);
  }
  /**
  @internal
  */
  sibling(dir) {
    if (!this.buffer)
      return !this._tree._parent ? false : this.yield(this._tree.index < 0 ? null : this._tree._parent.nextChild(this._tree.index + dir, dir, 0, 4, this.mode));
    let { buffer } = this.buffer, d = this.stack.length - 1;
    if (dir < 0) {
      let parentStart = d < 0 ? 0 : this.stack[d] + 4;
      if (this.index != parentStart)
        return this.yieldBuf(buffer.findChild(
          parentStart,
          this.index,
          -1,
          0,
          4
          /* Side.DontCare */
        ));
    } else {
      let after = buffer.buffer[this.index + 3];
      if (after < (d < 0 ? buffer.buffer.length : buffer.buffer[this.stack[d] + 3]))
        return this.yieldBuf(after);
    }
    return d < 0 ? this.yield(this.buffer.parent.nextChild(this.buffer.index + dir, dir, 0, 4, this.mode)) : false;
  }
  /**
  Move to this node's next sibling, if any.
  */
  nextSibling() {
    return this.sibling(1);
  }
  /**
  Move to this node's previous sibling, if any.
  */
  prevSibling() {
    return this.sibling(-1);
  }
  atLastNode(dir) {
    let index, parent, { buffer } = this;
    if (buffer) {
      if (dir > 0) {
        if (this.index < buffer.buffer.buffer.length)
          return false;
      } else {
        for (let i = 0; i < this.index; i++)
          if (buffer.buffer.buffer[i + 3] < this.index)
            return false;
      }
      ({ index, parent } = buffer);
    } else {
      ({ index, _parent: parent } = this._tree);
    }
    for (; parent; { index, _parent: parent } = parent) {
      if (index > -1)
        for (let i = index + dir, e = dir < 0 ? -1 : parent._tree.children.length; i != e; i += dir) {
          let child = parent._tree.children[i];
          if (this.mode & IterMode.IncludeAnonymous || child instanceof TreeBuffer || !child.type.isAnonymous || hasChild(child))
            return false;
        }
    }
    return true;
  }
  move(dir, enter) {
    if (enter && this.enterChild(
      dir,
      0,
      4
      /* Side.DontCare */
    ))
      return true;
    for (; ; ) {
      if (this.sibling(dir))
        return true;
      if (this.atLastNode(dir) || !this.parent())
        return false;
    }
  }
  /**
  Move to the next node in a
  [pre-order](https://en.wikipedia.org/wiki/Tree_traversal#Pre-order,_NLR)
  traversal, going from a node to its first child or, if the
  current node is empty or `enter` is false, its next sibling or
  the next sibling of the first parent node that has one.
  */
  next(enter = true) {
    return this.move(1, enter);
  }
  /**
  Move to the next node in a last-to-first pre-order traversal. A
  node is followed by its last child or, if it has none, its
  previous sibling or the previous sibling of the first parent
  node that has one.
  */
  prev(enter = true) {
    return this.move(-1, enter);
  }
  /**
  Move the cursor to the innermost node that covers `pos`. If
  `side` is -1, it will enter nodes that end at `pos`. If it is 1,
  it will enter nodes that start at `pos`.
  */
  moveTo(pos, side = 0) {
    while (this.from == this.to || (side < 1 ? this.from >= pos : this.from > pos) || (side > -1 ? this.to <= pos : this.to < pos))
      if (!this.parent())
        break;
    while (this.enterChild(1, pos, side)) {
    }
    return this;
  }
  /**
  Get a [syntax node](#common.SyntaxNode) at the cursor's current
  position.
  */
  get node() {
    if (!this.buffer)
      return this._tree;
    let cache = this.bufferNode, result = null, depth = 0;
    if (cache && cache.context == this.buffer) {
      scan: for (let index = this.index, d = this.stack.length; d >= 0; ) {
        for (let c = cache; c; c = c._parent)
          if (c.index == index) {
            if (index == this.index)
              return c;
            result = c;
            depth = d + 1;
            break scan;
          }
        index = this.stack[--d];
      }
    }
    for (let i = depth; i < this.stack.length; i++)
      result = new BufferNode(this.buffer, result, this.stack[i]);
    return this.bufferNode = new BufferNode(this.buffer, result, this.index);
  }
  /**
  Get the [tree](#common.Tree) that represents the current node, if
  any. Will return null when the node is in a [tree
  buffer](#common.TreeBuffer).
  */
  get tree() {
    return this.buffer ? null : this._tree._tree;
  }
  /**
  Iterate over the current node and all its descendants, calling
  `enter` when entering a node and `leave`, if given, when leaving
  one. When `enter` returns `false`, any children of that node are
  skipped, and `leave` isn't called for it.
  */
  iterate(enter, leave) {
    for (let depth = 0; ; ) {
      let mustLeave = false;
      if (this.type.isAnonymous || enter(this) !== false) {
        if (this.firstChild()) {
          depth++;
          continue;
        }
        if (!this.type.isAnonymous)
          mustLeave = true;
      }
      for (; ; ) {
        if (mustLeave && leave)
          leave(this);
        mustLeave = this.type.isAnonymous;
        if (!depth)
          return;
        if (this.nextSibling())
          break;
        this.parent();
        depth--;
        mustLeave = true;
      }
    }
  }
  /**
  Test whether the current node matches a given context—a sequence
  of direct parent node names. Empty strings in the context array
  are treated as wildcards.
  */
  matchContext(context) {
    if (!this.buffer)
      return matchNodeContext(this.node.parent, context);
    let { buffer } = this.buffer, { types } = buffer.set;
    for (let i = context.length - 1, d = this.stack.length - 1; i >= 0; d--) {
      if (d < 0)
        return matchNodeContext(this._tree, context, i);
      let type = types[buffer.buffer[this.stack[d]]];
      if (!type.isAnonymous) {
        if (context[i] && context[i] != type.name)
          return false;
        i--;
      }
    }
    return true;
  }
};
function hasChild(tree) {
  return tree.children.some((ch) => ch instanceof TreeBuffer || !ch.type.isAnonymous || hasChild(ch));
}
function buildTree(data) {
  var _a3;
  let { buffer, nodeSet, maxBufferLength = DefaultBufferLength, reused = [], minRepeatType = nodeSet.types.length } = data;
  let cursor = Array.isArray(buffer) ? new FlatBufferCursor(buffer, buffer.length) : buffer;
  let types = nodeSet.types;
  let contextHash = 0, lookAhead = 0;
  function takeNode(parentStart, minPos, children2, positions2, inRepeat, depth) {
    let { id, start, end, size } = cursor;
    let lookAheadAtStart = lookAhead, contextAtStart = contextHash;
    if (size < 0) {
      cursor.next();
      if (size == -1) {
        let node3 = reused[id];
        children2.push(node3);
        positions2.push(start - parentStart);
        return;
      } else if (size == -3) {
        contextHash = id;
        return;
      } else if (size == -4) {
        lookAhead = id;
        return;
      } else {
        throw new RangeError(`Unrecognized record size: ${size}`);
      }
    }
    let type = types[id], node2, buffer2;
    let startPos = start - parentStart;
    if (end - start <= maxBufferLength && (buffer2 = findBufferSize(cursor.pos - minPos, inRepeat))) {
      let data2 = new Uint16Array(buffer2.size - buffer2.skip);
      let endPos = cursor.pos - buffer2.size, index = data2.length;
      while (cursor.pos > endPos)
        index = copyToBuffer(buffer2.start, data2, index);
      node2 = new TreeBuffer(data2, end - buffer2.start, nodeSet);
      startPos = buffer2.start - parentStart;
    } else {
      let endPos = cursor.pos - size;
      cursor.next();
      let localChildren = [], localPositions = [];
      let localInRepeat = id >= minRepeatType ? id : -1;
      let lastGroup = 0, lastEnd = end, groupLookAhead = lookAheadAtStart;
      while (cursor.pos > endPos) {
        if (localInRepeat >= 0 && cursor.id == localInRepeat && cursor.size >= 0) {
          if (cursor.end <= lastEnd - maxBufferLength) {
            makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length;
            lastEnd = cursor.end;
            groupLookAhead = lookAhead;
          }
          cursor.next();
        } else if (depth > 2500) {
          takeFlatNode(start, endPos, localChildren, localPositions);
        } else {
          if (localInRepeat >= 0 && cursor.size == -1 && reused[cursor.id].type == nodeSet.types[localInRepeat]) {
            if (lastGroup < localChildren.length)
              makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length + 1;
            lastEnd = cursor.start;
            groupLookAhead = lookAhead;
          }
          takeNode(start, endPos, localChildren, localPositions, localInRepeat, depth + 1);
        }
      }
      if (localInRepeat >= 0 && lastGroup > 0 && lastGroup < localChildren.length)
        makeRepeatLeaf(localChildren, localPositions, start, lastGroup, start, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
      localChildren.reverse();
      localPositions.reverse();
      if (localInRepeat > -1 && lastGroup > 0) {
        let make = makeBalanced(type, contextAtStart);
        node2 = balanceRange(type, localChildren, localPositions, 0, localChildren.length, 0, end - start, make, make);
      } else {
        node2 = makeTree(type, localChildren, localPositions, end - start, lookAheadAtStart - end, contextAtStart);
      }
    }
    children2.push(node2);
    positions2.push(startPos);
  }
  function takeFlatNode(parentStart, minPos, children2, positions2) {
    let nodes = [];
    let nodeCount = 0, stopAt = -1;
    while (cursor.pos > minPos) {
      let { id, start, end, size } = cursor;
      if (size > 4) {
        cursor.next();
      } else if (stopAt > -1 && start < stopAt) {
        break;
      } else {
        if (stopAt < 0)
          stopAt = end - maxBufferLength;
        nodes.push(id, start, end);
        nodeCount++;
        cursor.next();
      }
    }
    if (nodeCount) {
      let buffer2 = new Uint16Array(nodeCount * 4);
      let start = nodes[nodes.length - 2];
      for (let i = nodes.length - 3, j = 0; i >= 0; i -= 3) {
        buffer2[j++] = nodes[i];
        buffer2[j++] = nodes[i + 1] - start;
        buffer2[j++] = nodes[i + 2] - start;
        buffer2[j++] = j;
      }
      children2.push(new TreeBuffer(buffer2, nodes[2] - start, nodeSet));
      positions2.push(start - parentStart);
    }
  }
  function makeBalanced(type, contextHash2) {
    return (children2, positions2, length2) => {
      let lookAhead2 = 0, lastI = children2.length - 1, last, lookAheadProp;
      if (lastI >= 0 && (last = children2[lastI]) instanceof Tree) {
        if (!lastI && last.type == type && last.length == length2)
          return last;
        if (lookAheadProp = last.prop(NodeProp.lookAhead))
          lookAhead2 = positions2[lastI] + last.length + lookAheadProp - length2;
      }
      return makeTree(type, children2, positions2, length2, lookAhead2, contextHash2);
    };
  }
  function makeRepeatLeaf(children2, positions2, base, i, from, to, type, lookAhead2, contextHash2) {
    let localChildren = [], localPositions = [];
    while (children2.length > i) {
      localChildren.push(children2.pop());
      localPositions.push(positions2.pop() + base - from);
    }
    children2.push(makeTree(nodeSet.types[type], localChildren, localPositions, to - from, lookAhead2 - to, contextHash2));
    positions2.push(from - base);
  }
  function makeTree(type, children2, positions2, length2, lookAhead2, contextHash2, props) {
    if (contextHash2) {
      let pair = [NodeProp.contextHash, contextHash2];
      props = props ? [pair].concat(props) : [pair];
    }
    if (lookAhead2 > 25) {
      let pair = [NodeProp.lookAhead, lookAhead2];
      props = props ? [pair].concat(props) : [pair];
    }
    return new Tree(type, children2, positions2, length2, props);
  }
  function findBufferSize(maxSize, inRepeat) {
    let fork = cursor.fork();
    let size = 0, start = 0, skip = 0, minStart = fork.end - maxBufferLength;
    let result = { size: 0, start: 0, skip: 0 };
    scan: for (let minPos = fork.pos - maxSize; fork.pos > minPos; ) {
      let nodeSize2 = fork.size;
      if (fork.id == inRepeat && nodeSize2 >= 0) {
        result.size = size;
        result.start = start;
        result.skip = skip;
        skip += 4;
        size += 4;
        fork.next();
        continue;
      }
      let startPos = fork.pos - nodeSize2;
      if (nodeSize2 < 0 || startPos < minPos || fork.start < minStart)
        break;
      let localSkipped = fork.id >= minRepeatType ? 4 : 0;
      let nodeStart = fork.start;
      fork.next();
      while (fork.pos > startPos) {
        if (fork.size < 0) {
          if (fork.size == -3 || fork.size == -4)
            localSkipped += 4;
          else
            break scan;
        } else if (fork.id >= minRepeatType) {
          localSkipped += 4;
        }
        fork.next();
      }
      start = nodeStart;
      size += nodeSize2;
      skip += localSkipped;
    }
    if (inRepeat < 0 || size == maxSize) {
      result.size = size;
      result.start = start;
      result.skip = skip;
    }
    return result.size > 4 ? result : void 0;
  }
  function copyToBuffer(bufferStart, buffer2, index) {
    let { id, start, end, size } = cursor;
    cursor.next();
    if (size >= 0 && id < minRepeatType) {
      let startIndex = index;
      if (size > 4) {
        let endPos = cursor.pos - (size - 4);
        while (cursor.pos > endPos)
          index = copyToBuffer(bufferStart, buffer2, index);
      }
      buffer2[--index] = startIndex;
      buffer2[--index] = end - bufferStart;
      buffer2[--index] = start - bufferStart;
      buffer2[--index] = id;
    } else if (size == -3) {
      contextHash = id;
    } else if (size == -4) {
      lookAhead = id;
    }
    return index;
  }
  let children = [], positions = [];
  while (cursor.pos > 0)
    takeNode(data.start || 0, data.bufferStart || 0, children, positions, -1, 0);
  let length = (_a3 = data.length) !== null && _a3 !== void 0 ? _a3 : children.length ? positions[0] + children[0].length : 0;
  return new Tree(types[data.topID], children.reverse(), positions.reverse(), length);
}
var nodeSizeCache = /* @__PURE__ */ new WeakMap();
function nodeSize(balanceType, node2) {
  if (!balanceType.isAnonymous || node2 instanceof TreeBuffer || node2.type != balanceType)
    return 1;
  let size = nodeSizeCache.get(node2);
  if (size == null) {
    size = 1;
    for (let child of node2.children) {
      if (child.type != balanceType || !(child instanceof Tree)) {
        size = 1;
        break;
      }
      size += nodeSize(balanceType, child);
    }
    nodeSizeCache.set(node2, size);
  }
  return size;
}
function balanceRange(balanceType, children, positions, from, to, start, length, mkTop, mkTree) {
  let total2 = 0;
  for (let i = from; i < to; i++)
    total2 += nodeSize(balanceType, children[i]);
  let maxChild = Math.ceil(
    total2 * 1.5 / 8
    /* Balance.BranchFactor */
  );
  let localChildren = [], localPositions = [];
  function divide(children2, positions2, from2, to2, offset) {
    for (let i = from2; i < to2; ) {
      let groupFrom = i, groupStart = positions2[i], groupSize = nodeSize(balanceType, children2[i]);
      i++;
      for (; i < to2; i++) {
        let nextSize = nodeSize(balanceType, children2[i]);
        if (groupSize + nextSize >= maxChild)
          break;
        groupSize += nextSize;
      }
      if (i == groupFrom + 1) {
        if (groupSize > maxChild) {
          let only = children2[groupFrom];
          divide(only.children, only.positions, 0, only.children.length, positions2[groupFrom] + offset);
          continue;
        }
        localChildren.push(children2[groupFrom]);
      } else {
        let length2 = positions2[i - 1] + children2[i - 1].length - groupStart;
        localChildren.push(balanceRange(balanceType, children2, positions2, groupFrom, i, groupStart, length2, null, mkTree));
      }
      localPositions.push(groupStart + offset - start);
    }
  }
  divide(children, positions, from, to, 0);
  return (mkTop || mkTree)(localChildren, localPositions, length);
}
var Parser = class {
  /**
  Start a parse, returning a [partial parse](#common.PartialParse)
  object. [`fragments`](#common.TreeFragment) can be passed in to
  make the parse incremental.
  
  By default, the entire input is parsed. You can pass `ranges`,
  which should be a sorted array of non-empty, non-overlapping
  ranges, to parse only those ranges. The tree returned in that
  case will start at `ranges[0].from`.
  */
  startParse(input, fragments, ranges) {
    if (typeof input == "string")
      input = new StringInput(input);
    ranges = !ranges ? [new Range(0, input.length)] : ranges.length ? ranges.map((r) => new Range(r.from, r.to)) : [new Range(0, 0)];
    return this.createParse(input, fragments || [], ranges);
  }
  /**
  Run a full parse, returning the resulting tree.
  */
  parse(input, fragments, ranges) {
    let parse2 = this.startParse(input, fragments, ranges);
    for (; ; ) {
      let done = parse2.advance();
      if (done)
        return done;
    }
  }
};
var StringInput = class {
  constructor(string4) {
    this.string = string4;
  }
  get length() {
    return this.string.length;
  }
  chunk(from) {
    return this.string.slice(from);
  }
  get lineChunks() {
    return false;
  }
  read(from, to) {
    return this.string.slice(from, to);
  }
};
var stoppedInner = new NodeProp({ perNode: true });

// node_modules/@lezer/highlight/dist/index.js
var nextTagID = 0;
var Tag = class _Tag {
  /**
  @internal
  */
  constructor(name2, set, base, modified) {
    this.name = name2;
    this.set = set;
    this.base = base;
    this.modified = modified;
    this.id = nextTagID++;
  }
  toString() {
    let { name: name2 } = this;
    for (let mod of this.modified)
      if (mod.name)
        name2 = `${mod.name}(${name2})`;
    return name2;
  }
  static define(nameOrParent, parent) {
    let name2 = typeof nameOrParent == "string" ? nameOrParent : "?";
    if (nameOrParent instanceof _Tag)
      parent = nameOrParent;
    if (parent === null || parent === void 0 ? void 0 : parent.base)
      throw new Error("Can not derive from a modified tag");
    let tag = new _Tag(name2, [], null, []);
    tag.set.push(tag);
    if (parent)
      for (let t2 of parent.set)
        tag.set.push(t2);
    return tag;
  }
  /**
  Define a tag _modifier_, which is a function that, given a tag,
  will return a tag that is a subtag of the original. Applying the
  same modifier to a twice tag will return the same value (`m1(t1)
  == m1(t1)`) and applying multiple modifiers will, regardless or
  order, produce the same tag (`m1(m2(t1)) == m2(m1(t1))`).
  
  When multiple modifiers are applied to a given base tag, each
  smaller set of modifiers is registered as a parent, so that for
  example `m1(m2(m3(t1)))` is a subtype of `m1(m2(t1))`,
  `m1(m3(t1)`, and so on.
  */
  static defineModifier(name2) {
    let mod = new Modifier(name2);
    return (tag) => {
      if (tag.modified.indexOf(mod) > -1)
        return tag;
      return Modifier.get(tag.base || tag, tag.modified.concat(mod).sort((a, b) => a.id - b.id));
    };
  }
};
var nextModifierID = 0;
var Modifier = class _Modifier {
  constructor(name2) {
    this.name = name2;
    this.instances = [];
    this.id = nextModifierID++;
  }
  static get(base, mods) {
    if (!mods.length)
      return base;
    let exists = mods[0].instances.find((t2) => t2.base == base && sameArray(mods, t2.modified));
    if (exists)
      return exists;
    let set = [], tag = new Tag(base.name, set, base, mods);
    for (let m of mods)
      m.instances.push(tag);
    let configs = powerSet(mods);
    for (let parent of base.set)
      if (!parent.modified.length)
        for (let config2 of configs)
          set.push(_Modifier.get(parent, config2));
    return tag;
  }
};
function sameArray(a, b) {
  return a.length == b.length && a.every((x, i) => x == b[i]);
}
function powerSet(array2) {
  let sets = [[]];
  for (let i = 0; i < array2.length; i++) {
    for (let j = 0, e = sets.length; j < e; j++) {
      sets.push(sets[j].concat(array2[i]));
    }
  }
  return sets.sort((a, b) => b.length - a.length);
}
function styleTags(spec) {
  let byName = /* @__PURE__ */ Object.create(null);
  for (let prop in spec) {
    let tags2 = spec[prop];
    if (!Array.isArray(tags2))
      tags2 = [tags2];
    for (let part of prop.split(" "))
      if (part) {
        let pieces = [], mode = 2, rest = part;
        for (let pos = 0; ; ) {
          if (rest == "..." && pos > 0 && pos + 3 == part.length) {
            mode = 1;
            break;
          }
          let m = /^"(?:[^"\\]|\\.)*?"|[^\/!]+/.exec(rest);
          if (!m)
            throw new RangeError("Invalid path: " + part);
          pieces.push(m[0] == "*" ? "" : m[0][0] == '"' ? JSON.parse(m[0]) : m[0]);
          pos += m[0].length;
          if (pos == part.length)
            break;
          let next = part[pos++];
          if (pos == part.length && next == "!") {
            mode = 0;
            break;
          }
          if (next != "/")
            throw new RangeError("Invalid path: " + part);
          rest = part.slice(pos);
        }
        let last = pieces.length - 1, inner = pieces[last];
        if (!inner)
          throw new RangeError("Invalid path: " + part);
        let rule = new Rule(tags2, mode, last > 0 ? pieces.slice(0, last) : null);
        byName[inner] = rule.sort(byName[inner]);
      }
  }
  return ruleNodeProp.add(byName);
}
var ruleNodeProp = new NodeProp({
  combine(a, b) {
    let cur, root, take;
    while (a || b) {
      if (!a || b && a.depth <= b.depth) {
        take = b;
        b = b.next;
      } else {
        take = a;
        a = a.next;
      }
      if (cur && cur.mode == take.mode && !take.context && !cur.context)
        continue;
      let copy = new Rule(take.tags, take.mode, take.context);
      if (cur)
        cur.next = copy;
      else
        root = copy;
      cur = copy;
    }
    return root;
  }
});
var Rule = class {
  constructor(tags2, mode, context, next) {
    this.tags = tags2;
    this.mode = mode;
    this.context = context;
    this.next = next;
  }
  get opaque() {
    return this.mode == 0;
  }
  get inherit() {
    return this.mode == 1;
  }
  sort(other) {
    if (!other || other.depth < this.depth) {
      this.next = other;
      return this;
    }
    other.next = this.sort(other.next);
    return other;
  }
  get depth() {
    return this.context ? this.context.length : 0;
  }
};
Rule.empty = new Rule([], 2, null);
function tagHighlighter(tags2, options) {
  let map = /* @__PURE__ */ Object.create(null);
  for (let style of tags2) {
    if (!Array.isArray(style.tag))
      map[style.tag.id] = style.class;
    else
      for (let tag of style.tag)
        map[tag.id] = style.class;
  }
  let { scope, all = null } = options || {};
  return {
    style: (tags3) => {
      let cls = all;
      for (let tag of tags3) {
        for (let sub of tag.set) {
          let tagClass = map[sub.id];
          if (tagClass) {
            cls = cls ? cls + " " + tagClass : tagClass;
            break;
          }
        }
      }
      return cls;
    },
    scope
  };
}
var t = Tag.define;
var comment = t();
var name = t();
var typeName = t(name);
var propertyName = t(name);
var literal2 = t();
var string3 = t(literal2);
var number2 = t(literal2);
var content = t();
var heading = t(content);
var keyword = t();
var operator = t();
var punctuation = t();
var bracket = t(punctuation);
var meta2 = t();
var tags = {
  /**
  A comment.
  */
  comment,
  /**
  A line [comment](#highlight.tags.comment).
  */
  lineComment: t(comment),
  /**
  A block [comment](#highlight.tags.comment).
  */
  blockComment: t(comment),
  /**
  A documentation [comment](#highlight.tags.comment).
  */
  docComment: t(comment),
  /**
  Any kind of identifier.
  */
  name,
  /**
  The [name](#highlight.tags.name) of a variable.
  */
  variableName: t(name),
  /**
  A type [name](#highlight.tags.name).
  */
  typeName,
  /**
  A tag name (subtag of [`typeName`](#highlight.tags.typeName)).
  */
  tagName: t(typeName),
  /**
  A property or field [name](#highlight.tags.name).
  */
  propertyName,
  /**
  An attribute name (subtag of [`propertyName`](#highlight.tags.propertyName)).
  */
  attributeName: t(propertyName),
  /**
  The [name](#highlight.tags.name) of a class.
  */
  className: t(name),
  /**
  A label [name](#highlight.tags.name).
  */
  labelName: t(name),
  /**
  A namespace [name](#highlight.tags.name).
  */
  namespace: t(name),
  /**
  The [name](#highlight.tags.name) of a macro.
  */
  macroName: t(name),
  /**
  A literal value.
  */
  literal: literal2,
  /**
  A string [literal](#highlight.tags.literal).
  */
  string: string3,
  /**
  A documentation [string](#highlight.tags.string).
  */
  docString: t(string3),
  /**
  A character literal (subtag of [string](#highlight.tags.string)).
  */
  character: t(string3),
  /**
  An attribute value (subtag of [string](#highlight.tags.string)).
  */
  attributeValue: t(string3),
  /**
  A number [literal](#highlight.tags.literal).
  */
  number: number2,
  /**
  An integer [number](#highlight.tags.number) literal.
  */
  integer: t(number2),
  /**
  A floating-point [number](#highlight.tags.number) literal.
  */
  float: t(number2),
  /**
  A boolean [literal](#highlight.tags.literal).
  */
  bool: t(literal2),
  /**
  Regular expression [literal](#highlight.tags.literal).
  */
  regexp: t(literal2),
  /**
  An escape [literal](#highlight.tags.literal), for example a
  backslash escape in a string.
  */
  escape: t(literal2),
  /**
  A color [literal](#highlight.tags.literal).
  */
  color: t(literal2),
  /**
  A URL [literal](#highlight.tags.literal).
  */
  url: t(literal2),
  /**
  A language keyword.
  */
  keyword,
  /**
  The [keyword](#highlight.tags.keyword) for the self or this
  object.
  */
  self: t(keyword),
  /**
  The [keyword](#highlight.tags.keyword) for null.
  */
  null: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) denoting some atomic value.
  */
  atom: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that represents a unit.
  */
  unit: t(keyword),
  /**
  A modifier [keyword](#highlight.tags.keyword).
  */
  modifier: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that acts as an operator.
  */
  operatorKeyword: t(keyword),
  /**
  A control-flow related [keyword](#highlight.tags.keyword).
  */
  controlKeyword: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) that defines something.
  */
  definitionKeyword: t(keyword),
  /**
  A [keyword](#highlight.tags.keyword) related to defining or
  interfacing with modules.
  */
  moduleKeyword: t(keyword),
  /**
  An operator.
  */
  operator,
  /**
  An [operator](#highlight.tags.operator) that dereferences something.
  */
  derefOperator: t(operator),
  /**
  Arithmetic-related [operator](#highlight.tags.operator).
  */
  arithmeticOperator: t(operator),
  /**
  Logical [operator](#highlight.tags.operator).
  */
  logicOperator: t(operator),
  /**
  Bit [operator](#highlight.tags.operator).
  */
  bitwiseOperator: t(operator),
  /**
  Comparison [operator](#highlight.tags.operator).
  */
  compareOperator: t(operator),
  /**
  [Operator](#highlight.tags.operator) that updates its operand.
  */
  updateOperator: t(operator),
  /**
  [Operator](#highlight.tags.operator) that defines something.
  */
  definitionOperator: t(operator),
  /**
  Type-related [operator](#highlight.tags.operator).
  */
  typeOperator: t(operator),
  /**
  Control-flow [operator](#highlight.tags.operator).
  */
  controlOperator: t(operator),
  /**
  Program or markup punctuation.
  */
  punctuation,
  /**
  [Punctuation](#highlight.tags.punctuation) that separates
  things.
  */
  separator: t(punctuation),
  /**
  Bracket-style [punctuation](#highlight.tags.punctuation).
  */
  bracket,
  /**
  Angle [brackets](#highlight.tags.bracket) (usually `<` and `>`
  tokens).
  */
  angleBracket: t(bracket),
  /**
  Square [brackets](#highlight.tags.bracket) (usually `[` and `]`
  tokens).
  */
  squareBracket: t(bracket),
  /**
  Parentheses (usually `(` and `)` tokens). Subtag of
  [bracket](#highlight.tags.bracket).
  */
  paren: t(bracket),
  /**
  Braces (usually `{` and `}` tokens). Subtag of
  [bracket](#highlight.tags.bracket).
  */
  brace: t(bracket),
  /**
  Content, for example plain text in XML or markup documents.
  */
  content,
  /**
  [Content](#highlight.tags.content) that represents a heading.
  */
  heading,
  /**
  A level 1 [heading](#highlight.tags.heading).
  */
  heading1: t(heading),
  /**
  A level 2 [heading](#highlight.tags.heading).
  */
  heading2: t(heading),
  /**
  A level 3 [heading](#highlight.tags.heading).
  */
  heading3: t(heading),
  /**
  A level 4 [heading](#highlight.tags.heading).
  */
  heading4: t(heading),
  /**
  A level 5 [heading](#highlight.tags.heading).
  */
  heading5: t(heading),
  /**
  A level 6 [heading](#highlight.tags.heading).
  */
  heading6: t(heading),
  /**
  A prose [content](#highlight.tags.content) separator (such as a horizontal rule).
  */
  contentSeparator: t(content),
  /**
  [Content](#highlight.tags.content) that represents a list.
  */
  list: t(content),
  /**
  [Content](#highlight.tags.content) that represents a quote.
  */
  quote: t(content),
  /**
  [Content](#highlight.tags.content) that is emphasized.
  */
  emphasis: t(content),
  /**
  [Content](#highlight.tags.content) that is styled strong.
  */
  strong: t(content),
  /**
  [Content](#highlight.tags.content) that is part of a link.
  */
  link: t(content),
  /**
  [Content](#highlight.tags.content) that is styled as code or
  monospace.
  */
  monospace: t(content),
  /**
  [Content](#highlight.tags.content) that has a strike-through
  style.
  */
  strikethrough: t(content),
  /**
  Inserted text in a change-tracking format.
  */
  inserted: t(),
  /**
  Deleted text.
  */
  deleted: t(),
  /**
  Changed text.
  */
  changed: t(),
  /**
  An invalid or unsyntactic element.
  */
  invalid: t(),
  /**
  Metadata or meta-instruction.
  */
  meta: meta2,
  /**
  [Metadata](#highlight.tags.meta) that applies to the entire
  document.
  */
  documentMeta: t(meta2),
  /**
  [Metadata](#highlight.tags.meta) that annotates or adds
  attributes to a given syntactic element.
  */
  annotation: t(meta2),
  /**
  Processing instruction or preprocessor directive. Subtag of
  [meta](#highlight.tags.meta).
  */
  processingInstruction: t(meta2),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates that a
  given element is being defined. Expected to be used with the
  various [name](#highlight.tags.name) tags.
  */
  definition: Tag.defineModifier("definition"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates that
  something is constant. Mostly expected to be used with
  [variable names](#highlight.tags.variableName).
  */
  constant: Tag.defineModifier("constant"),
  /**
  [Modifier](#highlight.Tag^defineModifier) used to indicate that
  a [variable](#highlight.tags.variableName) or [property
  name](#highlight.tags.propertyName) is being called or defined
  as a function.
  */
  function: Tag.defineModifier("function"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that can be applied to
  [names](#highlight.tags.name) to indicate that they belong to
  the language's standard environment.
  */
  standard: Tag.defineModifier("standard"),
  /**
  [Modifier](#highlight.Tag^defineModifier) that indicates a given
  [names](#highlight.tags.name) is local to some scope.
  */
  local: Tag.defineModifier("local"),
  /**
  A generic variant [modifier](#highlight.Tag^defineModifier) that
  can be used to tag language-specific alternative variants of
  some common tag. It is recommended for themes to define special
  forms of at least the [string](#highlight.tags.string) and
  [variable name](#highlight.tags.variableName) tags, since those
  come up a lot.
  */
  special: Tag.defineModifier("special")
};
for (let name2 in tags) {
  let val = tags[name2];
  if (val instanceof Tag)
    val.name = name2;
}
var classHighlighter = tagHighlighter([
  { tag: tags.link, class: "tok-link" },
  { tag: tags.heading, class: "tok-heading" },
  { tag: tags.emphasis, class: "tok-emphasis" },
  { tag: tags.strong, class: "tok-strong" },
  { tag: tags.keyword, class: "tok-keyword" },
  { tag: tags.atom, class: "tok-atom" },
  { tag: tags.bool, class: "tok-bool" },
  { tag: tags.url, class: "tok-url" },
  { tag: tags.labelName, class: "tok-labelName" },
  { tag: tags.inserted, class: "tok-inserted" },
  { tag: tags.deleted, class: "tok-deleted" },
  { tag: tags.literal, class: "tok-literal" },
  { tag: tags.string, class: "tok-string" },
  { tag: tags.number, class: "tok-number" },
  { tag: [tags.regexp, tags.escape, tags.special(tags.string)], class: "tok-string2" },
  { tag: tags.variableName, class: "tok-variableName" },
  { tag: tags.local(tags.variableName), class: "tok-variableName tok-local" },
  { tag: tags.definition(tags.variableName), class: "tok-variableName tok-definition" },
  { tag: tags.special(tags.variableName), class: "tok-variableName2" },
  { tag: tags.definition(tags.propertyName), class: "tok-propertyName tok-definition" },
  { tag: tags.typeName, class: "tok-typeName" },
  { tag: tags.namespace, class: "tok-namespace" },
  { tag: tags.className, class: "tok-className" },
  { tag: tags.macroName, class: "tok-macroName" },
  { tag: tags.propertyName, class: "tok-propertyName" },
  { tag: tags.operator, class: "tok-operator" },
  { tag: tags.comment, class: "tok-comment" },
  { tag: tags.meta, class: "tok-meta" },
  { tag: tags.invalid, class: "tok-invalid" },
  { tag: tags.punctuation, class: "tok-punctuation" }
]);

// node_modules/@lezer/markdown/dist/index.js
var CompositeBlock = class _CompositeBlock {
  static create(type, value, from, parentHash, end) {
    let hash = parentHash + (parentHash << 8) + type + (value << 4) | 0;
    return new _CompositeBlock(type, value, from, hash, end, [], []);
  }
  constructor(type, value, from, hash, end, children, positions) {
    this.type = type;
    this.value = value;
    this.from = from;
    this.hash = hash;
    this.end = end;
    this.children = children;
    this.positions = positions;
    this.blankFirstLine = false;
    this.hashProp = [[NodeProp.contextHash, hash]];
  }
  addChild(child, pos) {
    if (child.prop(NodeProp.contextHash) != this.hash)
      child = new Tree(child.type, child.children, child.positions, child.length, this.hashProp);
    this.children.push(child);
    this.positions.push(pos);
  }
  toTree(nodeSet, end = this.end) {
    let last = this.children.length - 1;
    if (last >= 0)
      end = Math.max(end, this.positions[last] + this.children[last].length + this.from);
    return new Tree(nodeSet.types[this.type], this.children, this.positions, end - this.from).balance({
      makeTree: (children, positions, length) => new Tree(NodeType.none, children, positions, length, this.hashProp)
    });
  }
};
var Type;
(function(Type2) {
  Type2[Type2["Document"] = 1] = "Document";
  Type2[Type2["CodeBlock"] = 2] = "CodeBlock";
  Type2[Type2["FencedCode"] = 3] = "FencedCode";
  Type2[Type2["Blockquote"] = 4] = "Blockquote";
  Type2[Type2["HorizontalRule"] = 5] = "HorizontalRule";
  Type2[Type2["BulletList"] = 6] = "BulletList";
  Type2[Type2["OrderedList"] = 7] = "OrderedList";
  Type2[Type2["ListItem"] = 8] = "ListItem";
  Type2[Type2["ATXHeading1"] = 9] = "ATXHeading1";
  Type2[Type2["ATXHeading2"] = 10] = "ATXHeading2";
  Type2[Type2["ATXHeading3"] = 11] = "ATXHeading3";
  Type2[Type2["ATXHeading4"] = 12] = "ATXHeading4";
  Type2[Type2["ATXHeading5"] = 13] = "ATXHeading5";
  Type2[Type2["ATXHeading6"] = 14] = "ATXHeading6";
  Type2[Type2["SetextHeading1"] = 15] = "SetextHeading1";
  Type2[Type2["SetextHeading2"] = 16] = "SetextHeading2";
  Type2[Type2["HTMLBlock"] = 17] = "HTMLBlock";
  Type2[Type2["LinkReference"] = 18] = "LinkReference";
  Type2[Type2["Paragraph"] = 19] = "Paragraph";
  Type2[Type2["CommentBlock"] = 20] = "CommentBlock";
  Type2[Type2["ProcessingInstructionBlock"] = 21] = "ProcessingInstructionBlock";
  Type2[Type2["Escape"] = 22] = "Escape";
  Type2[Type2["Entity"] = 23] = "Entity";
  Type2[Type2["HardBreak"] = 24] = "HardBreak";
  Type2[Type2["Emphasis"] = 25] = "Emphasis";
  Type2[Type2["StrongEmphasis"] = 26] = "StrongEmphasis";
  Type2[Type2["Link"] = 27] = "Link";
  Type2[Type2["Image"] = 28] = "Image";
  Type2[Type2["InlineCode"] = 29] = "InlineCode";
  Type2[Type2["HTMLTag"] = 30] = "HTMLTag";
  Type2[Type2["Comment"] = 31] = "Comment";
  Type2[Type2["ProcessingInstruction"] = 32] = "ProcessingInstruction";
  Type2[Type2["Autolink"] = 33] = "Autolink";
  Type2[Type2["HeaderMark"] = 34] = "HeaderMark";
  Type2[Type2["QuoteMark"] = 35] = "QuoteMark";
  Type2[Type2["ListMark"] = 36] = "ListMark";
  Type2[Type2["LinkMark"] = 37] = "LinkMark";
  Type2[Type2["EmphasisMark"] = 38] = "EmphasisMark";
  Type2[Type2["CodeMark"] = 39] = "CodeMark";
  Type2[Type2["CodeText"] = 40] = "CodeText";
  Type2[Type2["CodeInfo"] = 41] = "CodeInfo";
  Type2[Type2["LinkTitle"] = 42] = "LinkTitle";
  Type2[Type2["LinkLabel"] = 43] = "LinkLabel";
  Type2[Type2["URL"] = 44] = "URL";
})(Type || (Type = {}));
var LeafBlock = class {
  /**
  @internal
  */
  constructor(start, content2) {
    this.start = start;
    this.content = content2;
    this.marks = [];
    this.parsers = [];
  }
};
var Line = class {
  constructor() {
    this.text = "";
    this.baseIndent = 0;
    this.basePos = 0;
    this.depth = 0;
    this.markers = [];
    this.pos = 0;
    this.indent = 0;
    this.next = -1;
  }
  /**
  @internal
  */
  forward() {
    if (this.basePos > this.pos)
      this.forwardInner();
  }
  /**
  @internal
  */
  forwardInner() {
    let newPos = this.skipSpace(this.basePos);
    this.indent = this.countIndent(newPos, this.pos, this.indent);
    this.pos = newPos;
    this.next = newPos == this.text.length ? -1 : this.text.charCodeAt(newPos);
  }
  /**
  Skip whitespace after the given position, return the position of
  the next non-space character or the end of the line if there's
  only space after `from`.
  */
  skipSpace(from) {
    return skipSpace(this.text, from);
  }
  /**
  @internal
  */
  reset(text) {
    this.text = text;
    this.baseIndent = this.basePos = this.pos = this.indent = 0;
    this.forwardInner();
    this.depth = 1;
    while (this.markers.length)
      this.markers.pop();
  }
  /**
  Move the line's base position forward to the given position.
  This should only be called by composite [block
  parsers](#BlockParser.parse) or [markup skipping
  functions](#NodeSpec.composite).
  */
  moveBase(to) {
    this.basePos = to;
    this.baseIndent = this.countIndent(to, this.pos, this.indent);
  }
  /**
  Move the line's base position forward to the given _column_.
  */
  moveBaseColumn(indent) {
    this.baseIndent = indent;
    this.basePos = this.findColumn(indent);
  }
  /**
  Store a composite-block-level marker. Should be called from
  [markup skipping functions](#NodeSpec.composite) when they
  consume any non-whitespace characters.
  */
  addMarker(elt2) {
    this.markers.push(elt2);
  }
  /**
  Find the column position at `to`, optionally starting at a given
  position and column.
  */
  countIndent(to, from = 0, indent = 0) {
    for (let i = from; i < to; i++)
      indent += this.text.charCodeAt(i) == 9 ? 4 - indent % 4 : 1;
    return indent;
  }
  /**
  Find the position corresponding to the given column.
  */
  findColumn(goal) {
    let i = 0;
    for (let indent = 0; i < this.text.length && indent < goal; i++)
      indent += this.text.charCodeAt(i) == 9 ? 4 - indent % 4 : 1;
    return i;
  }
  /**
  @internal
  */
  scrub() {
    if (!this.baseIndent)
      return this.text;
    let result = "";
    for (let i = 0; i < this.basePos; i++)
      result += " ";
    return result + this.text.slice(this.basePos);
  }
};
function skipForList(bl, cx, line) {
  if (line.pos == line.text.length || bl != cx.block && line.indent >= cx.stack[line.depth + 1].value + line.baseIndent)
    return true;
  if (line.indent >= line.baseIndent + 4)
    return false;
  let size = (bl.type == Type.OrderedList ? isOrderedList : isBulletList)(line, cx, false);
  return size > 0 && (bl.type != Type.BulletList || isHorizontalRule(line, cx, false) < 0) && line.text.charCodeAt(line.pos + size - 1) == bl.value;
}
var DefaultSkipMarkup = {
  [Type.Blockquote](bl, cx, line) {
    if (line.next != 62)
      return false;
    line.markers.push(elt(Type.QuoteMark, cx.lineStart + line.pos, cx.lineStart + line.pos + 1));
    line.moveBase(line.pos + (space(line.text.charCodeAt(line.pos + 1)) ? 2 : 1));
    bl.end = cx.lineStart + line.text.length;
    return true;
  },
  [Type.ListItem](bl, _cx, line) {
    if (line.next < 0 ? bl.blankFirstLine && bl.children.length == 1 : line.indent < line.baseIndent + bl.value)
      return false;
    line.moveBaseColumn(line.baseIndent + bl.value);
    return true;
  },
  [Type.OrderedList]: skipForList,
  [Type.BulletList]: skipForList,
  [Type.Document]() {
    return true;
  }
};
function space(ch) {
  return ch == 32 || ch == 9 || ch == 10 || ch == 13;
}
function skipSpace(line, i = 0) {
  while (i < line.length && space(line.charCodeAt(i)))
    i++;
  return i;
}
function skipSpaceBack(line, i, to) {
  while (i > to && space(line.charCodeAt(i - 1)))
    i--;
  return i;
}
function isFencedCode(line) {
  if (line.next != 96 && line.next != 126)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == line.next)
    pos++;
  if (pos < line.pos + 3)
    return -1;
  if (line.next == 96) {
    for (let i = pos; i < line.text.length; i++)
      if (line.text.charCodeAt(i) == 96)
        return -1;
  }
  return pos;
}
function isBlockquote(line) {
  return line.next != 62 ? -1 : line.text.charCodeAt(line.pos + 1) == 32 ? 2 : 1;
}
function isHorizontalRule(line, cx, breaking) {
  if (line.next != 42 && line.next != 45 && line.next != 95)
    return -1;
  let count2 = 1;
  for (let pos = line.pos + 1; pos < line.text.length; pos++) {
    let ch = line.text.charCodeAt(pos);
    if (ch == line.next)
      count2++;
    else if (!space(ch))
      return -1;
  }
  if (breaking && line.next == 45 && isSetextUnderline(line) > -1 && line.depth == cx.stack.length && cx.parser.leafBlockParsers.indexOf(DefaultLeafBlocks.SetextHeading) > -1)
    return -1;
  return count2 < 3 ? -1 : 1;
}
function inList(cx, type) {
  for (let i = cx.stack.length - 1; i >= 0; i--)
    if (cx.stack[i].type == type)
      return true;
  return false;
}
function isBulletList(line, cx, breaking) {
  return (line.next == 45 || line.next == 43 || line.next == 42) && (line.pos == line.text.length - 1 || space(line.text.charCodeAt(line.pos + 1))) && (!breaking || inList(cx, Type.BulletList) || line.skipSpace(line.pos + 2) < line.text.length) ? 1 : -1;
}
function isOrderedList(line, cx, breaking) {
  let pos = line.pos, next = line.next;
  for (; ; ) {
    if (next >= 48 && next <= 57)
      pos++;
    else
      break;
    if (pos == line.text.length)
      return -1;
    next = line.text.charCodeAt(pos);
  }
  if (pos == line.pos || pos > line.pos + 9 || next != 46 && next != 41 || pos < line.text.length - 1 && !space(line.text.charCodeAt(pos + 1)) || breaking && !inList(cx, Type.OrderedList) && (line.skipSpace(pos + 1) == line.text.length || pos > line.pos + 1 || line.next != 49))
    return -1;
  return pos + 1 - line.pos;
}
function isAtxHeading(line) {
  if (line.next != 35)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == 35)
    pos++;
  if (pos < line.text.length && !space(line.text.charCodeAt(pos)))
    return -1;
  let size = pos - line.pos;
  return size > 6 ? -1 : size;
}
function isSetextUnderline(line) {
  if (line.next != 45 && line.next != 61 || line.indent >= line.baseIndent + 4)
    return -1;
  let pos = line.pos + 1;
  while (pos < line.text.length && line.text.charCodeAt(pos) == line.next)
    pos++;
  let end = pos;
  while (pos < line.text.length && space(line.text.charCodeAt(pos)))
    pos++;
  return pos == line.text.length ? end : -1;
}
var EmptyLine = /^[ \t]*$/;
var CommentEnd = /-->/;
var ProcessingEnd = /\?>/;
var HTMLBlockStyle = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<!--/, CommentEnd],
  [/^\s*<\?/, ProcessingEnd],
  [/^\s*<![A-Z]/, />/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i, EmptyLine],
  [/^\s*(?:<\/[a-z][\w-]*\s*>|<[a-z][\w-]*(\s+[a-z:_][\w-.]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*>)\s*$/i, EmptyLine]
];
function isHTMLBlock(line, _cx, breaking) {
  if (line.next != 60)
    return -1;
  let rest = line.text.slice(line.pos);
  for (let i = 0, e = HTMLBlockStyle.length - (breaking ? 1 : 0); i < e; i++)
    if (HTMLBlockStyle[i][0].test(rest))
      return i;
  return -1;
}
function getListIndent(line, pos) {
  let indentAfter = line.countIndent(pos, line.pos, line.indent);
  let skipped = line.skipSpace(pos);
  let indented = line.countIndent(skipped, pos, indentAfter);
  return indented >= indentAfter + 5 || skipped == line.text.length ? indentAfter + 1 : indented;
}
function addCodeText(marks, from, to) {
  let last = marks.length - 1;
  if (last >= 0 && marks[last].to == from && marks[last].type == Type.CodeText)
    marks[last].to = to;
  else
    marks.push(elt(Type.CodeText, from, to));
}
var DefaultBlockParsers = {
  LinkReference: void 0,
  IndentedCode(cx, line) {
    let base = line.baseIndent + 4;
    if (line.indent < base)
      return false;
    let start = line.findColumn(base);
    let from = cx.lineStart + start, to = cx.lineStart + line.text.length;
    let marks = [], pendingMarks = [];
    addCodeText(marks, from, to);
    while (cx.nextLine() && line.depth >= cx.stack.length) {
      if (line.pos == line.text.length) {
        addCodeText(pendingMarks, cx.lineStart - 1, cx.lineStart);
        for (let m of line.markers)
          pendingMarks.push(m);
      } else if (line.indent < base) {
        break;
      } else {
        if (pendingMarks.length) {
          for (let m of pendingMarks) {
            if (m.type == Type.CodeText)
              addCodeText(marks, m.from, m.to);
            else
              marks.push(m);
          }
          pendingMarks = [];
        }
        addCodeText(marks, cx.lineStart - 1, cx.lineStart);
        for (let m of line.markers)
          marks.push(m);
        to = cx.lineStart + line.text.length;
        let codeStart = cx.lineStart + line.findColumn(line.baseIndent + 4);
        if (codeStart < to)
          addCodeText(marks, codeStart, to);
      }
    }
    if (pendingMarks.length) {
      pendingMarks = pendingMarks.filter((m) => m.type != Type.CodeText);
      if (pendingMarks.length)
        line.markers = pendingMarks.concat(line.markers);
    }
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(Type.CodeBlock, to - from), from);
    return true;
  },
  FencedCode(cx, line) {
    let fenceEnd = isFencedCode(line);
    if (fenceEnd < 0)
      return false;
    let from = cx.lineStart + line.pos, ch = line.next, len = fenceEnd - line.pos;
    let infoFrom = line.skipSpace(fenceEnd), infoTo = skipSpaceBack(line.text, line.text.length, infoFrom);
    let marks = [elt(Type.CodeMark, from, from + len)];
    if (infoFrom < infoTo)
      marks.push(elt(Type.CodeInfo, cx.lineStart + infoFrom, cx.lineStart + infoTo));
    for (let first = true, empty = true, hasLine = false; cx.nextLine() && line.depth >= cx.stack.length; first = false) {
      let i = line.pos;
      if (line.indent - line.baseIndent < 4)
        while (i < line.text.length && line.text.charCodeAt(i) == ch)
          i++;
      if (i - line.pos >= len && line.skipSpace(i) == line.text.length) {
        for (let m of line.markers)
          marks.push(m);
        if (empty && hasLine)
          addCodeText(marks, cx.lineStart - 1, cx.lineStart);
        marks.push(elt(Type.CodeMark, cx.lineStart + line.pos, cx.lineStart + i));
        cx.nextLine();
        break;
      } else {
        hasLine = true;
        if (!first) {
          addCodeText(marks, cx.lineStart - 1, cx.lineStart);
          empty = false;
        }
        for (let m of line.markers)
          marks.push(m);
        let textStart = cx.lineStart + line.basePos, textEnd = cx.lineStart + line.text.length;
        if (textStart < textEnd) {
          addCodeText(marks, textStart, textEnd);
          empty = false;
        }
      }
    }
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(Type.FencedCode, cx.prevLineEnd() - from), from);
    return true;
  },
  Blockquote(cx, line) {
    let size = isBlockquote(line);
    if (size < 0)
      return false;
    cx.startContext(Type.Blockquote, line.pos);
    cx.addNode(Type.QuoteMark, cx.lineStart + line.pos, cx.lineStart + line.pos + 1);
    line.moveBase(line.pos + size);
    return null;
  },
  HorizontalRule(cx, line) {
    if (isHorizontalRule(line, cx, false) < 0)
      return false;
    let from = cx.lineStart + line.pos;
    cx.nextLine();
    cx.addNode(Type.HorizontalRule, from);
    return true;
  },
  BulletList(cx, line) {
    let size = isBulletList(line, cx, false);
    if (size < 0)
      return false;
    if (cx.block.type != Type.BulletList)
      cx.startContext(Type.BulletList, line.basePos, line.next);
    let newBase = getListIndent(line, line.pos + 1);
    cx.startContext(Type.ListItem, line.basePos, newBase - line.baseIndent);
    cx.addNode(Type.ListMark, cx.lineStart + line.pos, cx.lineStart + line.pos + size);
    line.moveBaseColumn(newBase);
    cx.block.blankFirstLine = newBase >= line.text.length;
    return null;
  },
  OrderedList(cx, line) {
    let size = isOrderedList(line, cx, false);
    if (size < 0)
      return false;
    if (cx.block.type != Type.OrderedList)
      cx.startContext(Type.OrderedList, line.basePos, line.text.charCodeAt(line.pos + size - 1));
    let newBase = getListIndent(line, line.pos + size);
    cx.startContext(Type.ListItem, line.basePos, newBase - line.baseIndent);
    cx.addNode(Type.ListMark, cx.lineStart + line.pos, cx.lineStart + line.pos + size);
    line.moveBaseColumn(newBase);
    cx.block.blankFirstLine = newBase == line.text.length;
    return null;
  },
  ATXHeading(cx, line) {
    let size = isAtxHeading(line);
    if (size < 0)
      return false;
    let off = line.pos, from = cx.lineStart + off;
    let endOfSpace = skipSpaceBack(line.text, line.text.length, off), after = endOfSpace;
    while (after > off && line.text.charCodeAt(after - 1) == line.next)
      after--;
    if (after == endOfSpace || after == off || !space(line.text.charCodeAt(after - 1)))
      after = line.text.length;
    let buf = cx.buffer.write(Type.HeaderMark, 0, size).writeElements(cx.parser.parseInline(line.text.slice(off + size + 1, after), from + size + 1), -from);
    if (after < line.text.length)
      buf.write(Type.HeaderMark, after - off, endOfSpace - off);
    let node2 = buf.finish(Type.ATXHeading1 - 1 + size, line.text.length - off);
    cx.nextLine();
    cx.addNode(node2, from);
    return true;
  },
  HTMLBlock(cx, line) {
    let type = isHTMLBlock(line, cx, false);
    if (type < 0)
      return false;
    let from = cx.lineStart + line.pos, end = HTMLBlockStyle[type][1];
    let marks = [], trailing = end != EmptyLine;
    while (!end.test(line.text) && cx.nextLine()) {
      if (line.depth < cx.stack.length) {
        trailing = false;
        break;
      }
      for (let m of line.markers)
        marks.push(m);
    }
    if (trailing)
      cx.nextLine();
    let nodeType = end == CommentEnd ? Type.CommentBlock : end == ProcessingEnd ? Type.ProcessingInstructionBlock : Type.HTMLBlock;
    let to = cx.prevLineEnd();
    cx.addNode(cx.buffer.writeElements(marks, -from).finish(nodeType, to - from), from);
    return true;
  },
  SetextHeading: void 0
  // Specifies relative precedence for block-continue function
};
var LinkReferenceParser = class {
  constructor(leaf) {
    this.stage = 0;
    this.elts = [];
    this.pos = 0;
    this.start = leaf.start;
    this.advance(leaf.content);
  }
  nextLine(cx, line, leaf) {
    if (this.stage == -1)
      return false;
    let content2 = leaf.content + "\n" + line.scrub();
    let finish2 = this.advance(content2);
    if (finish2 > -1 && finish2 < content2.length)
      return this.complete(cx, leaf, finish2);
    return false;
  }
  finish(cx, leaf) {
    if ((this.stage == 2 || this.stage == 3) && skipSpace(leaf.content, this.pos) == leaf.content.length)
      return this.complete(cx, leaf, leaf.content.length);
    return false;
  }
  complete(cx, leaf, len) {
    cx.addLeafElement(leaf, elt(Type.LinkReference, this.start, this.start + len, this.elts));
    return true;
  }
  nextStage(elt2) {
    if (elt2) {
      this.pos = elt2.to - this.start;
      this.elts.push(elt2);
      this.stage++;
      return true;
    }
    if (elt2 === false)
      this.stage = -1;
    return false;
  }
  advance(content2) {
    for (; ; ) {
      if (this.stage == -1) {
        return -1;
      } else if (this.stage == 0) {
        if (!this.nextStage(parseLinkLabel(content2, this.pos, this.start, true)))
          return -1;
        if (content2.charCodeAt(this.pos) != 58)
          return this.stage = -1;
        this.elts.push(elt(Type.LinkMark, this.pos + this.start, this.pos + this.start + 1));
        this.pos++;
      } else if (this.stage == 1) {
        if (!this.nextStage(parseURL(content2, skipSpace(content2, this.pos), this.start)))
          return -1;
      } else if (this.stage == 2) {
        let skip = skipSpace(content2, this.pos), end = 0;
        if (skip > this.pos) {
          let title = parseLinkTitle(content2, skip, this.start);
          if (title) {
            let titleEnd2 = lineEnd(content2, title.to - this.start);
            if (titleEnd2 > 0) {
              this.nextStage(title);
              end = titleEnd2;
            }
          }
        }
        if (!end)
          end = lineEnd(content2, this.pos);
        return end > 0 && end < content2.length ? end : -1;
      } else {
        return lineEnd(content2, this.pos);
      }
    }
  }
};
function lineEnd(text, pos) {
  for (; pos < text.length; pos++) {
    let next = text.charCodeAt(pos);
    if (next == 10)
      break;
    if (!space(next))
      return -1;
  }
  return pos;
}
var SetextHeadingParser = class {
  nextLine(cx, line, leaf) {
    let underline = line.depth < cx.stack.length ? -1 : isSetextUnderline(line);
    let next = line.next;
    if (underline < 0)
      return false;
    let underlineMark = elt(Type.HeaderMark, cx.lineStart + line.pos, cx.lineStart + underline);
    cx.nextLine();
    cx.addLeafElement(leaf, elt(next == 61 ? Type.SetextHeading1 : Type.SetextHeading2, leaf.start, cx.prevLineEnd(), [
      ...cx.parser.parseInline(leaf.content, leaf.start),
      underlineMark
    ]));
    return true;
  }
  finish() {
    return false;
  }
};
var DefaultLeafBlocks = {
  LinkReference(_, leaf) {
    return leaf.content.charCodeAt(0) == 91 ? new LinkReferenceParser(leaf) : null;
  },
  SetextHeading() {
    return new SetextHeadingParser();
  }
};
var DefaultEndLeaf = [
  (_, line) => isAtxHeading(line) >= 0,
  (_, line) => isFencedCode(line) >= 0,
  (_, line) => isBlockquote(line) >= 0,
  (p, line) => isBulletList(line, p, true) >= 0,
  (p, line) => isOrderedList(line, p, true) >= 0,
  (p, line) => isHorizontalRule(line, p, true) >= 0,
  (p, line) => isHTMLBlock(line, p, true) >= 0
];
var scanLineResult = { text: "", end: 0 };
var BlockContext = class {
  /**
  @internal
  */
  constructor(parser2, input, fragments, ranges) {
    this.parser = parser2;
    this.input = input;
    this.ranges = ranges;
    this.line = new Line();
    this.atEnd = false;
    this.reusePlaceholders = /* @__PURE__ */ new Map();
    this.stoppedAt = null;
    this.rangeI = 0;
    this.to = ranges[ranges.length - 1].to;
    this.lineStart = this.absoluteLineStart = this.absoluteLineEnd = ranges[0].from;
    this.block = CompositeBlock.create(Type.Document, 0, this.lineStart, 0, 0);
    this.stack = [this.block];
    this.fragments = fragments.length ? new FragmentCursor(fragments, input) : null;
    this.readLine();
  }
  get parsedPos() {
    return this.absoluteLineStart;
  }
  advance() {
    if (this.stoppedAt != null && this.absoluteLineStart > this.stoppedAt)
      return this.finish();
    let { line } = this;
    for (; ; ) {
      for (let markI = 0; ; ) {
        let next = line.depth < this.stack.length ? this.stack[this.stack.length - 1] : null;
        while (markI < line.markers.length && (!next || line.markers[markI].from < next.end)) {
          let mark = line.markers[markI++];
          this.addNode(mark.type, mark.from, mark.to);
        }
        if (!next)
          break;
        this.finishContext();
      }
      if (line.pos < line.text.length)
        break;
      if (!this.nextLine())
        return this.finish();
    }
    if (this.fragments && this.reuseFragment(line.basePos))
      return null;
    start: for (; ; ) {
      for (let type of this.parser.blockParsers)
        if (type) {
          let result = type(this, line);
          if (result != false) {
            if (result == true)
              return null;
            line.forward();
            continue start;
          }
        }
      break;
    }
    if (line.pos == line.text.length)
      return this.nextLine() ? null : this.finish();
    let leaf = new LeafBlock(this.lineStart + line.pos, line.text.slice(line.pos));
    for (let parse2 of this.parser.leafBlockParsers)
      if (parse2) {
        let parser2 = parse2(this, leaf);
        if (parser2)
          leaf.parsers.push(parser2);
      }
    lines: while (this.nextLine()) {
      if (line.pos == line.text.length)
        break;
      if (line.indent < line.baseIndent + 4) {
        for (let stop of this.parser.endLeafBlock)
          if (stop(this, line, leaf))
            break lines;
      }
      for (let parser2 of leaf.parsers)
        if (parser2.nextLine(this, line, leaf))
          return null;
      leaf.content += "\n" + line.scrub();
      for (let m of line.markers)
        leaf.marks.push(m);
    }
    this.finishLeaf(leaf);
    return null;
  }
  stopAt(pos) {
    if (this.stoppedAt != null && this.stoppedAt < pos)
      throw new RangeError("Can't move stoppedAt forward");
    this.stoppedAt = pos;
  }
  reuseFragment(start) {
    if (!this.fragments.moveTo(this.absoluteLineStart + start, this.absoluteLineStart) || !this.fragments.matches(this.block.hash))
      return false;
    let taken = this.fragments.takeNodes(this);
    if (!taken)
      return false;
    this.absoluteLineStart += taken;
    this.lineStart = toRelative(this.absoluteLineStart, this.ranges);
    this.moveRangeI();
    if (this.absoluteLineStart < this.to) {
      this.lineStart++;
      this.absoluteLineStart++;
      this.readLine();
    } else {
      this.atEnd = true;
      this.readLine();
    }
    return true;
  }
  /**
  The number of parent blocks surrounding the current block.
  */
  get depth() {
    return this.stack.length;
  }
  /**
  Get the type of the parent block at the given depth. When no
  depth is passed, return the type of the innermost parent.
  */
  parentType(depth = this.depth - 1) {
    return this.parser.nodeSet.types[this.stack[depth].type];
  }
  /**
  Move to the next input line. This should only be called by
  (non-composite) [block parsers](#BlockParser.parse) that consume
  the line directly, or leaf block parser
  [`nextLine`](#LeafBlockParser.nextLine) methods when they
  consume the current line (and return true).
  */
  nextLine() {
    this.lineStart += this.line.text.length;
    if (this.absoluteLineEnd >= this.to) {
      this.absoluteLineStart = this.absoluteLineEnd;
      this.atEnd = true;
      this.readLine();
      return false;
    } else {
      this.lineStart++;
      this.absoluteLineStart = this.absoluteLineEnd + 1;
      this.moveRangeI();
      this.readLine();
      return true;
    }
  }
  /**
  Retrieve the text of the line after the current one, without
  actually moving the context's current line forward.
  */
  peekLine() {
    return this.scanLine(this.absoluteLineEnd + 1).text;
  }
  moveRangeI() {
    while (this.rangeI < this.ranges.length - 1 && this.absoluteLineStart >= this.ranges[this.rangeI].to) {
      this.rangeI++;
      this.absoluteLineStart = Math.max(this.absoluteLineStart, this.ranges[this.rangeI].from);
    }
  }
  /**
  @internal
  Collect the text for the next line.
  */
  scanLine(start) {
    let r = scanLineResult;
    r.end = start;
    if (start >= this.to) {
      r.text = "";
    } else {
      r.text = this.lineChunkAt(start);
      r.end += r.text.length;
      if (this.ranges.length > 1) {
        let textOffset = this.absoluteLineStart, rangeI = this.rangeI;
        while (this.ranges[rangeI].to < r.end) {
          rangeI++;
          let nextFrom = this.ranges[rangeI].from;
          let after = this.lineChunkAt(nextFrom);
          r.end = nextFrom + after.length;
          r.text = r.text.slice(0, this.ranges[rangeI - 1].to - textOffset) + after;
          textOffset = r.end - r.text.length;
        }
      }
    }
    return r;
  }
  /**
  @internal
  Populate this.line with the content of the next line. Skip
  leading characters covered by composite blocks.
  */
  readLine() {
    let { line } = this, { text, end } = this.scanLine(this.absoluteLineStart);
    this.absoluteLineEnd = end;
    line.reset(text);
    for (; line.depth < this.stack.length; line.depth++) {
      let cx = this.stack[line.depth], handler = this.parser.skipContextMarkup[cx.type];
      if (!handler)
        throw new Error("Unhandled block context " + Type[cx.type]);
      let marks = this.line.markers.length;
      if (!handler(cx, this, line)) {
        if (this.line.markers.length > marks)
          cx.end = this.line.markers[this.line.markers.length - 1].to;
        line.forward();
        break;
      }
      line.forward();
    }
  }
  lineChunkAt(pos) {
    let next = this.input.chunk(pos), text;
    if (!this.input.lineChunks) {
      let eol = next.indexOf("\n");
      text = eol < 0 ? next : next.slice(0, eol);
    } else {
      text = next == "\n" ? "" : next;
    }
    return pos + text.length > this.to ? text.slice(0, this.to - pos) : text;
  }
  /**
  The end position of the previous line.
  */
  prevLineEnd() {
    return this.atEnd ? this.lineStart : this.lineStart - 1;
  }
  /**
  @internal
  */
  startContext(type, start, value = 0) {
    this.block = CompositeBlock.create(type, value, this.lineStart + start, this.block.hash, this.lineStart + this.line.text.length);
    this.stack.push(this.block);
  }
  /**
  Start a composite block. Should only be called from [block
  parser functions](#BlockParser.parse) that return null.
  */
  startComposite(type, start, value = 0) {
    this.startContext(this.parser.getNodeType(type), start, value);
  }
  /**
  @internal
  */
  addNode(block, from, to) {
    if (typeof block == "number")
      block = new Tree(this.parser.nodeSet.types[block], none, none, (to !== null && to !== void 0 ? to : this.prevLineEnd()) - from);
    this.block.addChild(block, from - this.block.from);
  }
  /**
  Add a block element. Can be called by [block
  parsers](#BlockParser.parse).
  */
  addElement(elt2) {
    this.block.addChild(elt2.toTree(this.parser.nodeSet), elt2.from - this.block.from);
  }
  /**
  Add a block element from a [leaf parser](#LeafBlockParser). This
  makes sure any extra composite block markup (such as blockquote
  markers) inside the block are also added to the syntax tree.
  */
  addLeafElement(leaf, elt2) {
    this.addNode(this.buffer.writeElements(injectMarks(elt2.children, leaf.marks), -elt2.from).finish(elt2.type, elt2.to - elt2.from), elt2.from);
  }
  /**
  @internal
  */
  finishContext() {
    let cx = this.stack.pop();
    let top = this.stack[this.stack.length - 1];
    top.addChild(cx.toTree(this.parser.nodeSet), cx.from - top.from);
    this.block = top;
  }
  finish() {
    while (this.stack.length > 1)
      this.finishContext();
    return this.addGaps(this.block.toTree(this.parser.nodeSet, this.lineStart));
  }
  addGaps(tree) {
    return this.ranges.length > 1 ? injectGaps(this.ranges, 0, tree.topNode, this.ranges[0].from, this.reusePlaceholders) : tree;
  }
  /**
  @internal
  */
  finishLeaf(leaf) {
    for (let parser2 of leaf.parsers)
      if (parser2.finish(this, leaf))
        return;
    let inline = injectMarks(this.parser.parseInline(leaf.content, leaf.start), leaf.marks);
    this.addNode(this.buffer.writeElements(inline, -leaf.start).finish(Type.Paragraph, leaf.content.length), leaf.start);
  }
  elt(type, from, to, children) {
    if (typeof type == "string")
      return elt(this.parser.getNodeType(type), from, to, children);
    return new TreeElement(type, from);
  }
  /**
  @internal
  */
  get buffer() {
    return new Buffer2(this.parser.nodeSet);
  }
};
function injectGaps(ranges, rangeI, tree, offset, dummies) {
  let rangeEnd = ranges[rangeI].to;
  let children = [], positions = [], start = tree.from + offset;
  function movePastNext(upto, inclusive) {
    while (inclusive ? upto >= rangeEnd : upto > rangeEnd) {
      let size = ranges[rangeI + 1].from - rangeEnd;
      offset += size;
      upto += size;
      rangeI++;
      rangeEnd = ranges[rangeI].to;
    }
  }
  for (let ch = tree.firstChild; ch; ch = ch.nextSibling) {
    movePastNext(ch.from + offset, true);
    let from = ch.from + offset, node2, reuse = dummies.get(ch.tree);
    if (reuse) {
      node2 = reuse;
    } else if (ch.to + offset > rangeEnd) {
      node2 = injectGaps(ranges, rangeI, ch, offset, dummies);
      movePastNext(ch.to + offset, false);
    } else {
      node2 = ch.toTree();
    }
    children.push(node2);
    positions.push(from - start);
  }
  movePastNext(tree.to + offset, false);
  return new Tree(tree.type, children, positions, tree.to + offset - start, tree.tree ? tree.tree.propValues : void 0);
}
var MarkdownParser = class _MarkdownParser extends Parser {
  /**
  @internal
  */
  constructor(nodeSet, blockParsers, leafBlockParsers, blockNames, endLeafBlock, skipContextMarkup, inlineParsers, inlineNames, wrappers) {
    super();
    this.nodeSet = nodeSet;
    this.blockParsers = blockParsers;
    this.leafBlockParsers = leafBlockParsers;
    this.blockNames = blockNames;
    this.endLeafBlock = endLeafBlock;
    this.skipContextMarkup = skipContextMarkup;
    this.inlineParsers = inlineParsers;
    this.inlineNames = inlineNames;
    this.wrappers = wrappers;
    this.nodeTypes = /* @__PURE__ */ Object.create(null);
    for (let t2 of nodeSet.types)
      this.nodeTypes[t2.name] = t2.id;
  }
  createParse(input, fragments, ranges) {
    let parse2 = new BlockContext(this, input, fragments, ranges);
    for (let w of this.wrappers)
      parse2 = w(parse2, input, fragments, ranges);
    return parse2;
  }
  /**
  Reconfigure the parser.
  */
  configure(spec) {
    let config2 = resolveConfig(spec);
    if (!config2)
      return this;
    let { nodeSet, skipContextMarkup } = this;
    let blockParsers = this.blockParsers.slice(), leafBlockParsers = this.leafBlockParsers.slice(), blockNames = this.blockNames.slice(), inlineParsers = this.inlineParsers.slice(), inlineNames = this.inlineNames.slice(), endLeafBlock = this.endLeafBlock.slice(), wrappers = this.wrappers;
    if (nonEmpty(config2.defineNodes)) {
      skipContextMarkup = Object.assign({}, skipContextMarkup);
      let nodeTypes2 = nodeSet.types.slice(), styles;
      for (let s of config2.defineNodes) {
        let { name: name2, block, composite, style } = typeof s == "string" ? { name: s } : s;
        if (nodeTypes2.some((t2) => t2.name == name2))
          continue;
        if (composite)
          skipContextMarkup[nodeTypes2.length] = (bl, cx, line) => composite(cx, line, bl.value);
        let id = nodeTypes2.length;
        let group2 = composite ? ["Block", "BlockContext"] : !block ? void 0 : id >= Type.ATXHeading1 && id <= Type.SetextHeading2 ? ["Block", "LeafBlock", "Heading"] : ["Block", "LeafBlock"];
        nodeTypes2.push(NodeType.define({
          id,
          name: name2,
          props: group2 && [[NodeProp.group, group2]]
        }));
        if (style) {
          if (!styles)
            styles = {};
          if (Array.isArray(style) || style instanceof Tag)
            styles[name2] = style;
          else
            Object.assign(styles, style);
        }
      }
      nodeSet = new NodeSet(nodeTypes2);
      if (styles)
        nodeSet = nodeSet.extend(styleTags(styles));
    }
    if (nonEmpty(config2.props))
      nodeSet = nodeSet.extend(...config2.props);
    if (nonEmpty(config2.remove)) {
      for (let rm of config2.remove) {
        let block = this.blockNames.indexOf(rm), inline = this.inlineNames.indexOf(rm);
        if (block > -1)
          blockParsers[block] = leafBlockParsers[block] = void 0;
        if (inline > -1)
          inlineParsers[inline] = void 0;
      }
    }
    if (nonEmpty(config2.parseBlock)) {
      for (let spec2 of config2.parseBlock) {
        let found = blockNames.indexOf(spec2.name);
        if (found > -1) {
          blockParsers[found] = spec2.parse;
          leafBlockParsers[found] = spec2.leaf;
        } else {
          let pos = spec2.before ? findName(blockNames, spec2.before) : spec2.after ? findName(blockNames, spec2.after) + 1 : blockNames.length - 1;
          blockParsers.splice(pos, 0, spec2.parse);
          leafBlockParsers.splice(pos, 0, spec2.leaf);
          blockNames.splice(pos, 0, spec2.name);
        }
        if (spec2.endLeaf)
          endLeafBlock.push(spec2.endLeaf);
      }
    }
    if (nonEmpty(config2.parseInline)) {
      for (let spec2 of config2.parseInline) {
        let found = inlineNames.indexOf(spec2.name);
        if (found > -1) {
          inlineParsers[found] = spec2.parse;
        } else {
          let pos = spec2.before ? findName(inlineNames, spec2.before) : spec2.after ? findName(inlineNames, spec2.after) + 1 : inlineNames.length - 1;
          inlineParsers.splice(pos, 0, spec2.parse);
          inlineNames.splice(pos, 0, spec2.name);
        }
      }
    }
    if (config2.wrap)
      wrappers = wrappers.concat(config2.wrap);
    return new _MarkdownParser(nodeSet, blockParsers, leafBlockParsers, blockNames, endLeafBlock, skipContextMarkup, inlineParsers, inlineNames, wrappers);
  }
  /**
  @internal
  */
  getNodeType(name2) {
    let found = this.nodeTypes[name2];
    if (found == null)
      throw new RangeError(`Unknown node type '${name2}'`);
    return found;
  }
  /**
  Parse the given piece of inline text at the given offset,
  returning an array of [`Element`](#Element) objects representing
  the inline content.
  */
  parseInline(text, offset) {
    let cx = new InlineContext(this, text, offset);
    outer: for (let pos = offset; pos < cx.end; ) {
      let next = cx.char(pos);
      for (let token of this.inlineParsers)
        if (token) {
          let result = token(cx, next, pos);
          if (result >= 0) {
            pos = result;
            continue outer;
          }
        }
      pos++;
    }
    return cx.resolveMarkers(0);
  }
};
function nonEmpty(a) {
  return a != null && a.length > 0;
}
function resolveConfig(spec) {
  if (!Array.isArray(spec))
    return spec;
  if (spec.length == 0)
    return null;
  let conf = resolveConfig(spec[0]);
  if (spec.length == 1)
    return conf;
  let rest = resolveConfig(spec.slice(1));
  if (!rest || !conf)
    return conf || rest;
  let conc = (a, b) => (a || none).concat(b || none);
  let wrapA = conf.wrap, wrapB = rest.wrap;
  return {
    props: conc(conf.props, rest.props),
    defineNodes: conc(conf.defineNodes, rest.defineNodes),
    parseBlock: conc(conf.parseBlock, rest.parseBlock),
    parseInline: conc(conf.parseInline, rest.parseInline),
    remove: conc(conf.remove, rest.remove),
    wrap: !wrapA ? wrapB : !wrapB ? wrapA : (inner, input, fragments, ranges) => wrapA(wrapB(inner, input, fragments, ranges), input, fragments, ranges)
  };
}
function findName(names, name2) {
  let found = names.indexOf(name2);
  if (found < 0)
    throw new RangeError(`Position specified relative to unknown parser ${name2}`);
  return found;
}
var nodeTypes = [NodeType.none];
for (let i = 1, name2; name2 = Type[i]; i++) {
  nodeTypes[i] = NodeType.define({
    id: i,
    name: name2,
    props: i >= Type.Escape ? [] : [[NodeProp.group, i in DefaultSkipMarkup ? ["Block", "BlockContext"] : ["Block", "LeafBlock"]]],
    top: name2 == "Document"
  });
}
var none = [];
var Buffer2 = class {
  constructor(nodeSet) {
    this.nodeSet = nodeSet;
    this.content = [];
    this.nodes = [];
  }
  write(type, from, to, children = 0) {
    this.content.push(type, from, to, 4 + children * 4);
    return this;
  }
  writeElements(elts, offset = 0) {
    for (let e of elts)
      e.writeTo(this, offset);
    return this;
  }
  finish(type, length) {
    return Tree.build({
      buffer: this.content,
      nodeSet: this.nodeSet,
      reused: this.nodes,
      topID: type,
      length
    });
  }
};
var Element = class {
  /**
  @internal
  */
  constructor(type, from, to, children = none) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.children = children;
  }
  /**
  @internal
  */
  writeTo(buf, offset) {
    let startOff = buf.content.length;
    buf.writeElements(this.children, offset);
    buf.content.push(this.type, this.from + offset, this.to + offset, buf.content.length + 4 - startOff);
  }
  /**
  @internal
  */
  toTree(nodeSet) {
    return new Buffer2(nodeSet).writeElements(this.children, -this.from).finish(this.type, this.to - this.from);
  }
};
var TreeElement = class {
  constructor(tree, from) {
    this.tree = tree;
    this.from = from;
  }
  get to() {
    return this.from + this.tree.length;
  }
  get type() {
    return this.tree.type.id;
  }
  get children() {
    return none;
  }
  writeTo(buf, offset) {
    buf.nodes.push(this.tree);
    buf.content.push(buf.nodes.length - 1, this.from + offset, this.to + offset, -1);
  }
  toTree() {
    return this.tree;
  }
};
function elt(type, from, to, children) {
  return new Element(type, from, to, children);
}
var EmphasisUnderscore = { resolve: "Emphasis", mark: "EmphasisMark" };
var EmphasisAsterisk = { resolve: "Emphasis", mark: "EmphasisMark" };
var LinkStart = {};
var ImageStart = {};
var InlineDelimiter = class {
  constructor(type, from, to, side, size = to - from) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.side = side;
    this.size = size;
  }
};
var Escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
var Punctuation = /[!"#$%&'()*+,\-.\/:;<=>?@\[\\\]^_`{|}~\xA1\u2010-\u2027]/;
try {
  Punctuation = new RegExp("[\\p{S}|\\p{P}]", "u");
} catch (_) {
}
var DefaultInline = {
  Escape(cx, next, start) {
    if (next != 92 || start == cx.end - 1)
      return -1;
    let escaped = cx.char(start + 1);
    for (let i = 0; i < Escapable.length; i++)
      if (Escapable.charCodeAt(i) == escaped)
        return cx.append(elt(Type.Escape, start, start + 2));
    return -1;
  },
  Entity(cx, next, start) {
    if (next != 38)
      return -1;
    let m = /^(?:#\d+|#x[a-f\d]+|\w+);/i.exec(cx.slice(start + 1, start + 31));
    return m ? cx.append(elt(Type.Entity, start, start + 1 + m[0].length)) : -1;
  },
  InlineCode(cx, next, start) {
    if (next != 96 || start && cx.char(start - 1) == 96)
      return -1;
    let pos = start + 1;
    while (pos < cx.end && cx.char(pos) == 96)
      pos++;
    let size = pos - start, curSize = 0;
    for (; pos < cx.end; pos++) {
      if (cx.char(pos) == 96) {
        curSize++;
        if (curSize == size && cx.char(pos + 1) != 96)
          return cx.append(elt(Type.InlineCode, start, pos + 1, [
            elt(Type.CodeMark, start, start + size),
            elt(Type.CodeMark, pos + 1 - size, pos + 1)
          ]));
      } else {
        curSize = 0;
      }
    }
    return -1;
  },
  HTMLTag(cx, next, start) {
    if (next != 60 || start == cx.end - 1)
      return -1;
    let after = cx.slice(start + 1, cx.end);
    let url2 = /^(?:[a-z][-\w+.]+:[^\s>]+|[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/i.exec(after);
    if (url2) {
      return cx.append(elt(Type.Autolink, start, start + 1 + url2[0].length, [
        elt(Type.LinkMark, start, start + 1),
        // url[0] includes the closing bracket, so exclude it from this slice
        elt(Type.URL, start + 1, start + url2[0].length),
        elt(Type.LinkMark, start + url2[0].length, start + 1 + url2[0].length)
      ]));
    }
    let comment2 = /^!--(?:-?>|[^]*?-->)/.exec(after);
    if (comment2)
      return cx.append(elt(Type.Comment, start, start + 1 + comment2[0].length));
    let procInst = /^\?[^]*?\?>/.exec(after);
    if (procInst)
      return cx.append(elt(Type.ProcessingInstruction, start, start + 1 + procInst[0].length));
    let m = /^(?:![A-Z][^]*?>|!\[CDATA\[[^]*?\]\]>|\/[a-zA-Z][\w-]*\s*>|[a-zA-Z][\w-]*(\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>)/.exec(after);
    if (!m)
      return -1;
    return cx.append(elt(Type.HTMLTag, start, start + 1 + m[0].length));
  },
  Emphasis(cx, next, start) {
    if (next != 95 && next != 42)
      return -1;
    let pos = start + 1;
    while (cx.char(pos) == next)
      pos++;
    let before = cx.slice(start - 1, start), after = cx.slice(pos, pos + 1);
    let pBefore = Punctuation.test(before), pAfter = Punctuation.test(after);
    let sBefore = /\s|^$/.test(before), sAfter = /\s|^$/.test(after);
    let leftFlanking = !sAfter && (!pAfter || sBefore || pBefore);
    let rightFlanking = !sBefore && (!pBefore || sAfter || pAfter);
    let canOpen = leftFlanking && (next == 42 || !rightFlanking || pBefore);
    let canClose = rightFlanking && (next == 42 || !leftFlanking || pAfter);
    return cx.append(new InlineDelimiter(next == 95 ? EmphasisUnderscore : EmphasisAsterisk, start, pos, (canOpen ? 1 : 0) | (canClose ? 2 : 0)));
  },
  HardBreak(cx, next, start) {
    if (next == 92 && cx.char(start + 1) == 10)
      return cx.append(elt(Type.HardBreak, start, start + 2));
    if (next == 32) {
      let pos = start + 1;
      while (cx.char(pos) == 32)
        pos++;
      if (cx.char(pos) == 10 && pos >= start + 2)
        return cx.append(elt(Type.HardBreak, start, pos + 1));
    }
    return -1;
  },
  Link(cx, next, start) {
    return next == 91 ? cx.append(new InlineDelimiter(
      LinkStart,
      start,
      start + 1,
      1
      /* Mark.Open */
    )) : -1;
  },
  Image(cx, next, start) {
    return next == 33 && cx.char(start + 1) == 91 ? cx.append(new InlineDelimiter(
      ImageStart,
      start,
      start + 2,
      1
      /* Mark.Open */
    )) : -1;
  },
  LinkEnd(cx, next, start) {
    if (next != 93)
      return -1;
    for (let i = cx.parts.length - 1; i >= 0; i--) {
      let part = cx.parts[i];
      if (part instanceof InlineDelimiter && (part.type == LinkStart || part.type == ImageStart)) {
        if (!part.side || cx.skipSpace(part.to) == start && !/[(\[]/.test(cx.slice(start + 1, start + 2))) {
          cx.parts[i] = null;
          return -1;
        }
        let content2 = cx.takeContent(i);
        let link = cx.parts[i] = finishLink(cx, content2, part.type == LinkStart ? Type.Link : Type.Image, part.from, start + 1);
        if (part.type == LinkStart)
          for (let j = 0; j < i; j++) {
            let p = cx.parts[j];
            if (p instanceof InlineDelimiter && p.type == LinkStart)
              p.side = 0;
          }
        return link.to;
      }
    }
    return -1;
  }
};
function finishLink(cx, content2, type, start, startPos) {
  let { text } = cx, next = cx.char(startPos), endPos = startPos;
  content2.unshift(elt(Type.LinkMark, start, start + (type == Type.Image ? 2 : 1)));
  content2.push(elt(Type.LinkMark, startPos - 1, startPos));
  if (next == 40) {
    let pos = cx.skipSpace(startPos + 1);
    let dest = parseURL(text, pos - cx.offset, cx.offset), title;
    if (dest) {
      pos = cx.skipSpace(dest.to);
      if (pos != dest.to) {
        title = parseLinkTitle(text, pos - cx.offset, cx.offset);
        if (title)
          pos = cx.skipSpace(title.to);
      }
    }
    if (cx.char(pos) == 41) {
      content2.push(elt(Type.LinkMark, startPos, startPos + 1));
      endPos = pos + 1;
      if (dest)
        content2.push(dest);
      if (title)
        content2.push(title);
      content2.push(elt(Type.LinkMark, pos, endPos));
    }
  } else if (next == 91) {
    let label = parseLinkLabel(text, startPos - cx.offset, cx.offset, false);
    if (label) {
      content2.push(label);
      endPos = label.to;
    }
  }
  return elt(type, start, endPos, content2);
}
function parseURL(text, start, offset) {
  let next = text.charCodeAt(start);
  if (next == 60) {
    for (let pos = start + 1, esc2 = false; pos < text.length; pos++) {
      let ch = text.charCodeAt(pos);
      if (ch == 62 && !esc2)
        return elt(Type.URL, start + offset, pos + 1 + offset);
      if (ch == 60 && !esc2 || ch == 10)
        return false;
      esc2 = ch == 92;
    }
    return null;
  } else {
    let depth = 0, pos = start;
    for (let escaped = false; pos < text.length; pos++) {
      let ch = text.charCodeAt(pos);
      if (space(ch)) {
        break;
      } else if (escaped) {
        escaped = false;
      } else if (ch == 40) {
        depth++;
      } else if (ch == 41) {
        if (!depth)
          break;
        depth--;
      } else if (ch == 92) {
        escaped = true;
      }
    }
    return pos > start ? elt(Type.URL, start + offset, pos + offset) : pos == text.length ? null : false;
  }
}
function parseLinkTitle(text, start, offset) {
  let next = text.charCodeAt(start);
  if (next != 39 && next != 34 && next != 40)
    return false;
  let end = next == 40 ? 41 : next;
  for (let pos = start + 1, escaped = false; pos < text.length; pos++) {
    let ch = text.charCodeAt(pos);
    if (escaped)
      escaped = false;
    else if (ch == end)
      return elt(Type.LinkTitle, start + offset, pos + 1 + offset);
    else if (ch == 92)
      escaped = true;
  }
  return null;
}
function parseLinkLabel(text, start, offset, requireNonWS) {
  for (let escaped = false, pos = start + 1, end = Math.min(text.length, pos + 999); pos < end; pos++) {
    let ch = text.charCodeAt(pos);
    if (escaped)
      escaped = false;
    else if (ch == 93)
      return requireNonWS ? false : elt(Type.LinkLabel, start + offset, pos + 1 + offset);
    else {
      if (requireNonWS && !space(ch))
        requireNonWS = false;
      if (ch == 91)
        return false;
      else if (ch == 92)
        escaped = true;
    }
  }
  return null;
}
var InlineContext = class {
  /**
  @internal
  */
  constructor(parser2, text, offset) {
    this.parser = parser2;
    this.text = text;
    this.offset = offset;
    this.parts = [];
  }
  /**
  Get the character code at the given (document-relative)
  position.
  */
  char(pos) {
    return pos >= this.end ? -1 : this.text.charCodeAt(pos - this.offset);
  }
  /**
  The position of the end of this inline section.
  */
  get end() {
    return this.offset + this.text.length;
  }
  /**
  Get a substring of this inline section. Again uses
  document-relative positions.
  */
  slice(from, to) {
    return this.text.slice(from - this.offset, to - this.offset);
  }
  /**
  @internal
  */
  append(elt2) {
    this.parts.push(elt2);
    return elt2.to;
  }
  /**
  Add a [delimiter](#DelimiterType) at this given position. `open`
  and `close` indicate whether this delimiter is opening, closing,
  or both. Returns the end of the delimiter, for convenient
  returning from [parse functions](#InlineParser.parse).
  */
  addDelimiter(type, from, to, open2, close) {
    return this.append(new InlineDelimiter(type, from, to, (open2 ? 1 : 0) | (close ? 2 : 0)));
  }
  /**
  Returns true when there is an unmatched link or image opening
  token before the current position.
  */
  get hasOpenLink() {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      let part = this.parts[i];
      if (part instanceof InlineDelimiter && (part.type == LinkStart || part.type == ImageStart))
        return true;
    }
    return false;
  }
  /**
  Add an inline element. Returns the end of the element.
  */
  addElement(elt2) {
    return this.append(elt2);
  }
  /**
  Resolve markers between this.parts.length and from, wrapping matched markers in the
  appropriate node and updating the content of this.parts. @internal
  */
  resolveMarkers(from) {
    for (let i = from; i < this.parts.length; i++) {
      let close = this.parts[i];
      if (!(close instanceof InlineDelimiter && close.type.resolve && close.side & 2))
        continue;
      let emp = close.type == EmphasisUnderscore || close.type == EmphasisAsterisk;
      let closeSize = close.to - close.from;
      let open2, j = i - 1;
      for (; j >= from; j--) {
        let part = this.parts[j];
        if (part instanceof InlineDelimiter && part.side & 1 && part.type == close.type && // Ignore emphasis delimiters where the character count doesn't match
        !(emp && (close.side & 1 || part.side & 2) && (part.size + close.size) % 3 == 0 && (part.size % 3 || close.size % 3))) {
          open2 = part;
          break;
        }
      }
      if (!open2)
        continue;
      let type = close.type.resolve, content2 = [];
      let start = open2.from, end = close.to;
      if (emp) {
        let size = Math.min(2, open2.to - open2.from, closeSize);
        start = open2.to - size;
        end = close.from + size;
        type = size == 1 ? "Emphasis" : "StrongEmphasis";
      }
      if (open2.type.mark)
        content2.push(this.elt(open2.type.mark, start, open2.to));
      for (let k = j + 1; k < i; k++) {
        if (this.parts[k] instanceof Element)
          content2.push(this.parts[k]);
        this.parts[k] = null;
      }
      if (close.type.mark)
        content2.push(this.elt(close.type.mark, close.from, end));
      let element = this.elt(type, start, end, content2);
      this.parts[j] = emp && open2.from != start ? new InlineDelimiter(open2.type, open2.from, start, open2.side, open2.size) : null;
      let keep = this.parts[i] = emp && close.to != end ? new InlineDelimiter(close.type, end, close.to, close.side, close.size) : null;
      if (keep)
        this.parts.splice(i, 0, element);
      else
        this.parts[i] = element;
    }
    let result = [];
    for (let i = from; i < this.parts.length; i++) {
      let part = this.parts[i];
      if (part instanceof Element)
        result.push(part);
    }
    return result;
  }
  /**
  Find an opening delimiter of the given type. Returns `null` if
  no delimiter is found, or an index that can be passed to
  [`takeContent`](#InlineContext.takeContent) otherwise.
  */
  findOpeningDelimiter(type) {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      let part = this.parts[i];
      if (part instanceof InlineDelimiter && part.type == type && part.side & 1)
        return i;
    }
    return null;
  }
  /**
  Remove all inline elements and delimiters starting from the
  given index (which you should get from
  [`findOpeningDelimiter`](#InlineContext.findOpeningDelimiter),
  resolve delimiters inside of them, and return them as an array
  of elements.
  */
  takeContent(startIndex) {
    let content2 = this.resolveMarkers(startIndex);
    this.parts.length = startIndex;
    return content2;
  }
  /**
  Return the delimiter at the given index. Mostly useful to get
  additional info out of a delimiter index returned by
  [`findOpeningDelimiter`](#InlineContext.findOpeningDelimiter).
  Returns null if there is no delimiter at this index.
  */
  getDelimiterAt(index) {
    let part = this.parts[index];
    return part instanceof InlineDelimiter ? part : null;
  }
  /**
  Skip space after the given (document) position, returning either
  the position of the next non-space character or the end of the
  section.
  */
  skipSpace(from) {
    return skipSpace(this.text, from - this.offset) + this.offset;
  }
  elt(type, from, to, children) {
    if (typeof type == "string")
      return elt(this.parser.getNodeType(type), from, to, children);
    return new TreeElement(type, from);
  }
};
InlineContext.linkStart = LinkStart;
InlineContext.imageStart = ImageStart;
InlineContext.emphasisAsterisk = EmphasisAsterisk;
InlineContext.emphasisUnderscore = EmphasisUnderscore;
function injectMarks(elements, marks) {
  if (!marks.length)
    return elements;
  if (!elements.length)
    return marks;
  let elts = elements.slice(), eI = 0;
  for (let mark of marks) {
    while (eI < elts.length && elts[eI].to < mark.to)
      eI++;
    if (eI < elts.length && elts[eI].from < mark.from) {
      let e = elts[eI];
      if (e instanceof Element)
        elts[eI] = new Element(e.type, e.from, e.to, injectMarks(e.children, [mark]));
    } else {
      elts.splice(eI++, 0, mark);
    }
  }
  return elts;
}
var NotLast = [Type.CodeBlock, Type.ListItem, Type.OrderedList, Type.BulletList];
var FragmentCursor = class {
  constructor(fragments, input) {
    this.fragments = fragments;
    this.input = input;
    this.i = 0;
    this.fragment = null;
    this.fragmentEnd = -1;
    this.cursor = null;
    if (fragments.length)
      this.fragment = fragments[this.i++];
  }
  nextFragment() {
    this.fragment = this.i < this.fragments.length ? this.fragments[this.i++] : null;
    this.cursor = null;
    this.fragmentEnd = -1;
  }
  moveTo(pos, lineStart) {
    while (this.fragment && this.fragment.to <= pos)
      this.nextFragment();
    if (!this.fragment || this.fragment.from > (pos ? pos - 1 : 0))
      return false;
    if (this.fragmentEnd < 0) {
      let end = this.fragment.to;
      while (end > 0 && this.input.read(end - 1, end) != "\n")
        end--;
      this.fragmentEnd = end ? end - 1 : 0;
    }
    let c = this.cursor;
    if (!c) {
      c = this.cursor = this.fragment.tree.cursor(IterMode.IncludeAnonymous | IterMode.IgnoreMounts);
      c.firstChild();
    }
    let rPos = pos + this.fragment.offset;
    while (c.to <= rPos)
      if (!c.parent())
        return false;
    for (; ; ) {
      if (c.from >= rPos)
        return this.fragment.from <= lineStart;
      if (!c.childAfter(rPos))
        return false;
    }
  }
  matches(hash) {
    let tree = this.cursor.tree;
    while (tree && tree.type.isAnonymous && tree.children[0] instanceof Tree)
      tree = tree.children[0];
    return tree && tree.prop(NodeProp.contextHash) == hash;
  }
  takeNodes(cx) {
    let cur = this.cursor, off = this.fragment.offset, fragEnd = this.fragmentEnd - (this.fragment.openEnd ? 1 : 0);
    let start = cx.absoluteLineStart, end = start, blockI = cx.block.children.length;
    let maxAnonSize = cx.lineStart - cx.block.from >> 2;
    let prevEnd = end, prevI = blockI;
    scan: for (; ; ) {
      if (cur.to - off > Math.min(fragEnd, cx.to) || cur.type.isAnonymous && cur.tree && (cur.to - cur.from > maxAnonSize || !canStopAfterLastChild(cur.tree))) {
        if (cur.type.isAnonymous && cur.firstChild())
          continue;
        break;
      }
      let pos = toRelative(cur.from - off, cx.ranges);
      if (cur.to - off <= cx.ranges[cx.rangeI].to) {
        cx.addNode(cur.tree, pos);
      } else {
        let dummy = new Tree(cx.parser.nodeSet.types[Type.Paragraph], [], [], 0, cx.block.hashProp);
        cx.reusePlaceholders.set(dummy, cur.tree);
        cx.addNode(dummy, pos);
      }
      if (cur.type.isAnonymous || cur.type.is("Block")) {
        if (cur.type.isAnonymous || NotLast.indexOf(cur.type.id) < 0) {
          end = cur.to - off;
          blockI = cx.block.children.length;
        } else {
          end = prevEnd;
          blockI = prevI;
        }
        prevEnd = cur.to - off;
        prevI = cx.block.children.length;
      }
      for (; ; ) {
        if (cur.nextSibling())
          continue scan;
        if (!cur.parent() || !cur.type.isAnonymous)
          break scan;
      }
    }
    while (cx.block.children.length > blockI) {
      cx.block.children.pop();
      cx.block.positions.pop();
    }
    return end - start;
  }
};
function canStopAfterLastChild(tree) {
  while (tree.type.isAnonymous) {
    let last = tree.children[tree.children.length - 1];
    if (last instanceof Tree)
      tree = last;
    else
      return false;
  }
  return tree.type.is("Block") && NotLast.indexOf(tree.type.id) < 0;
}
function toRelative(abs, ranges) {
  let pos = abs;
  for (let i = 1; i < ranges.length; i++) {
    let gapFrom = ranges[i - 1].to, gapTo = ranges[i].from;
    if (gapFrom < abs)
      pos -= gapTo - gapFrom;
  }
  return pos;
}
var markdownHighlighting = styleTags({
  "Blockquote/...": tags.quote,
  HorizontalRule: tags.contentSeparator,
  "ATXHeading1/... SetextHeading1/...": tags.heading1,
  "ATXHeading2/... SetextHeading2/...": tags.heading2,
  "ATXHeading3/...": tags.heading3,
  "ATXHeading4/...": tags.heading4,
  "ATXHeading5/...": tags.heading5,
  "ATXHeading6/...": tags.heading6,
  "Comment CommentBlock": tags.comment,
  Escape: tags.escape,
  Entity: tags.character,
  "Emphasis/...": tags.emphasis,
  "StrongEmphasis/...": tags.strong,
  "Link/... Image/...": tags.link,
  "OrderedList/... BulletList/...": tags.list,
  "BlockQuote/...": tags.quote,
  "InlineCode CodeText": tags.monospace,
  "URL Autolink": tags.url,
  "HeaderMark HardBreak QuoteMark ListMark LinkMark EmphasisMark CodeMark": tags.processingInstruction,
  "CodeInfo LinkLabel": tags.labelName,
  LinkTitle: tags.string,
  Paragraph: tags.content
});
var parser = new MarkdownParser(new NodeSet(nodeTypes).extend(markdownHighlighting), Object.keys(DefaultBlockParsers).map((n) => DefaultBlockParsers[n]), Object.keys(DefaultBlockParsers).map((n) => DefaultLeafBlocks[n]), Object.keys(DefaultBlockParsers), DefaultEndLeaf, DefaultSkipMarkup, Object.keys(DefaultInline).map((n) => DefaultInline[n]), Object.keys(DefaultInline), []);
var StrikethroughDelim = { resolve: "Strikethrough", mark: "StrikethroughMark" };
var Strikethrough = {
  defineNodes: [{
    name: "Strikethrough",
    style: { "Strikethrough/...": tags.strikethrough }
  }, {
    name: "StrikethroughMark",
    style: tags.processingInstruction
  }],
  parseInline: [{
    name: "Strikethrough",
    parse(cx, next, pos) {
      if (next != 126 || cx.char(pos + 1) != 126 || cx.char(pos + 2) == 126)
        return -1;
      let before = cx.slice(pos - 1, pos), after = cx.slice(pos + 2, pos + 3);
      let sBefore = /\s|^$/.test(before), sAfter = /\s|^$/.test(after);
      let pBefore = Punctuation.test(before), pAfter = Punctuation.test(after);
      return cx.addDelimiter(StrikethroughDelim, pos, pos + 2, !sAfter && (!pAfter || sBefore || pBefore), !sBefore && (!pBefore || sAfter || pAfter));
    },
    after: "Emphasis"
  }]
};
function parseRow(cx, line, startI = 0, elts, offset = 0) {
  let count2 = 0, first = true, cellStart = -1, cellEnd = -1, esc2 = false;
  let parseCell = () => {
    elts.push(cx.elt("TableCell", offset + cellStart, offset + cellEnd, cx.parser.parseInline(line.slice(cellStart, cellEnd), offset + cellStart)));
  };
  for (let i = startI; i < line.length; i++) {
    let next = line.charCodeAt(i);
    if (next == 124 && !esc2) {
      if (!first || cellStart > -1)
        count2++;
      first = false;
      if (elts) {
        if (cellStart > -1)
          parseCell();
        elts.push(cx.elt("TableDelimiter", i + offset, i + offset + 1));
      }
      cellStart = cellEnd = -1;
    } else if (esc2 || next != 32 && next != 9) {
      if (cellStart < 0)
        cellStart = i;
      cellEnd = i + 1;
    }
    esc2 = !esc2 && next == 92;
  }
  if (cellStart > -1) {
    count2++;
    if (elts)
      parseCell();
  }
  return count2;
}
function hasPipe(str, start) {
  for (let i = start; i < str.length; i++) {
    let next = str.charCodeAt(i);
    if (next == 124)
      return true;
    if (next == 92)
      i++;
  }
  return false;
}
var delimiterLine = /^[>\s]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/;
var TableParser = class {
  constructor() {
    this.rows = null;
  }
  nextLine(cx, line, leaf) {
    if (this.rows == null) {
      this.rows = false;
      let lineText;
      if ((line.next == 45 || line.next == 58 || line.next == 124) && delimiterLine.test(lineText = line.text.slice(line.pos))) {
        let firstRow = [], firstCount = parseRow(cx, leaf.content, 0, firstRow, leaf.start);
        if (firstCount == parseRow(cx, lineText, 0))
          this.rows = [
            cx.elt("TableHeader", leaf.start, leaf.start + leaf.content.length, firstRow),
            cx.elt("TableDelimiter", cx.lineStart + line.pos, cx.lineStart + line.text.length)
          ];
      }
    } else if (this.rows) {
      let content2 = [];
      parseRow(cx, line.text, line.pos, content2, cx.lineStart);
      this.rows.push(cx.elt("TableRow", cx.lineStart + line.pos, cx.lineStart + line.text.length, content2));
    }
    return false;
  }
  finish(cx, leaf) {
    if (!this.rows)
      return false;
    cx.addLeafElement(leaf, cx.elt("Table", leaf.start, leaf.start + leaf.content.length, this.rows));
    return true;
  }
};
var Table = {
  defineNodes: [
    { name: "Table", block: true },
    { name: "TableHeader", style: { "TableHeader/...": tags.heading } },
    "TableRow",
    { name: "TableCell", style: tags.content },
    { name: "TableDelimiter", style: tags.processingInstruction }
  ],
  parseBlock: [{
    name: "Table",
    leaf(_, leaf) {
      return hasPipe(leaf.content, 0) ? new TableParser() : null;
    },
    endLeaf(cx, line, leaf) {
      if (leaf.parsers.some((p) => p instanceof TableParser) || !hasPipe(line.text, line.basePos))
        return false;
      let next = cx.peekLine();
      return delimiterLine.test(next) && parseRow(cx, line.text, line.basePos) == parseRow(cx, next, line.basePos);
    },
    before: "SetextHeading"
  }]
};
var TaskParser = class {
  nextLine() {
    return false;
  }
  finish(cx, leaf) {
    cx.addLeafElement(leaf, cx.elt("Task", leaf.start, leaf.start + leaf.content.length, [
      cx.elt("TaskMarker", leaf.start, leaf.start + 3),
      ...cx.parser.parseInline(leaf.content.slice(3), leaf.start + 3)
    ]));
    return true;
  }
};
var TaskList = {
  defineNodes: [
    { name: "Task", block: true, style: tags.list },
    { name: "TaskMarker", style: tags.atom }
  ],
  parseBlock: [{
    name: "TaskList",
    leaf(cx, leaf) {
      return /^\[[ xX]\][ \t]/.test(leaf.content) && cx.parentType().name == "ListItem" ? new TaskParser() : null;
    },
    after: "SetextHeading"
  }]
};
var autolinkRE = /(www\.)|(https?:\/\/)|([\w.+-]{1,100}@)|(mailto:|xmpp:)/gy;
var urlRE = /[\w-]+(\.[\w-]+)+(:\d+)?(\/[^\s<]*)?/gy;
var lastTwoDomainWords = /[\w-]+\.[\w-]+($|[/:])/;
var emailRE = /[\w.+-]+@[\w-]+(\.[\w.-]+)+/gy;
var xmppResourceRE = /\/[a-zA-Z\d@.]+/gy;
function count(str, from, to, ch) {
  let result = 0;
  for (let i = from; i < to; i++)
    if (str[i] == ch)
      result++;
  return result;
}
function autolinkURLEnd(text, from) {
  urlRE.lastIndex = from;
  let m = urlRE.exec(text);
  if (!m || lastTwoDomainWords.exec(m[0])[0].indexOf("_") > -1)
    return -1;
  let end = from + m[0].length;
  for (; ; ) {
    let last = text[end - 1], m2;
    if (/[?!.,:*_~]/.test(last) || last == ")" && count(text, from, end, ")") > count(text, from, end, "("))
      end--;
    else if (last == ";" && (m2 = /&(?:#\d+|#x[a-f\d]+|\w+);$/.exec(text.slice(from, end))))
      end = from + m2.index;
    else
      break;
  }
  return end;
}
function autolinkEmailEnd(text, from) {
  emailRE.lastIndex = from;
  let m = emailRE.exec(text);
  if (!m)
    return -1;
  let last = m[0][m[0].length - 1];
  return last == "_" || last == "-" ? -1 : from + m[0].length - (last == "." ? 1 : 0);
}
var Autolink = {
  parseInline: [{
    name: "Autolink",
    parse(cx, next, absPos) {
      let pos = absPos - cx.offset;
      if (pos && /\w/.test(cx.text[pos - 1]))
        return -1;
      autolinkRE.lastIndex = pos;
      let m = autolinkRE.exec(cx.text), end = -1;
      if (!m)
        return -1;
      if (m[1] || m[2]) {
        end = autolinkURLEnd(cx.text, pos + m[0].length);
        if (end > -1 && cx.hasOpenLink) {
          let noBracket = /([^\[\]]|\[[^\]]*\])*/.exec(cx.text.slice(pos, end));
          end = pos + noBracket[0].length;
        }
      } else if (m[3]) {
        end = autolinkEmailEnd(cx.text, pos);
      } else {
        end = autolinkEmailEnd(cx.text, pos + m[0].length);
        if (end > -1 && m[0] == "xmpp:") {
          xmppResourceRE.lastIndex = end;
          m = xmppResourceRE.exec(cx.text);
          if (m)
            end = m.index + m[0].length;
        }
      }
      if (end < 0)
        return -1;
      cx.addElement(cx.elt("URL", absPos, end + cx.offset));
      return end + cx.offset;
    }
  }]
};
function parseSubSuper(ch, node2, mark) {
  return (cx, next, pos) => {
    if (next != ch || cx.char(pos + 1) == ch)
      return -1;
    let elts = [cx.elt(mark, pos, pos + 1)];
    for (let i = pos + 1; i < cx.end; i++) {
      let next2 = cx.char(i);
      if (next2 == ch)
        return cx.addElement(cx.elt(node2, pos, i + 1, elts.concat(cx.elt(mark, i, i + 1))));
      if (next2 == 92)
        elts.push(cx.elt("Escape", i, i++ + 2));
      if (space(next2))
        break;
    }
    return -1;
  };
}
var Superscript = {
  defineNodes: [
    { name: "Superscript", style: tags.special(tags.content) },
    { name: "SuperscriptMark", style: tags.processingInstruction }
  ],
  parseInline: [{
    name: "Superscript",
    parse: parseSubSuper(94, "Superscript", "SuperscriptMark")
  }]
};
var Subscript = {
  defineNodes: [
    { name: "Subscript", style: tags.special(tags.content) },
    { name: "SubscriptMark", style: tags.processingInstruction }
  ],
  parseInline: [{
    name: "Subscript",
    parse: parseSubSuper(126, "Subscript", "SubscriptMark")
  }]
};
var Emoji = {
  defineNodes: [{ name: "Emoji", style: tags.character }],
  parseInline: [{
    name: "Emoji",
    parse(cx, next, pos) {
      let match;
      if (next != 58 || !(match = /^[a-zA-Z_0-9]+:/.exec(cx.slice(pos + 1, cx.end))))
        return -1;
      return cx.addElement(cx.elt("Emoji", pos, pos + 1 + match[0].length));
    }
  }]
};

// src/markdown/syntax/scan.ts
function cachedSearch(find) {
  let asked = Number.POSITIVE_INFINITY;
  let found = -1;
  return (from) => {
    if (asked <= from && (found < 0 || from <= found)) return found;
    asked = from;
    found = find(from);
    return found;
  };
}
function nextMatch(text, pattern) {
  return cachedSearch((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  });
}
function unescaped(text, character) {
  return cachedSearch((from) => {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === character) return at;
      if (code === BACKSLASH) at++;
    }
    return -1;
  });
}
function endAt(text, pattern, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
var BACKSLASH = 92;
function isSpace(code) {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
function skipSpace2(text, at) {
  let to = at;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return to;
}
function isWithinWord(text, at) {
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  return before === 95 || isAlphanumeric(before);
}
function isAlphanumeric(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57;
}

// src/markdown/syntax/link-parts.ts
var MAX_DEPTH = 32;
var MAX_LABEL_LENGTH = 999;
function addressPart(text, from) {
  return text[from] === "<" ? angled(text, from) : bare(text, from);
}
function angled(text, from) {
  let isEscaped = false;
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === ">" && !isEscaped) return { from, to: at + 1 };
    if (sign === "<" && !isEscaped || sign === "\n") return "none";
    isEscaped = sign === "\\";
  }
  return "open";
}
function bare(text, from) {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 41 && depth === 0) break;
    depth += BRACKETS.get(code) ?? 0;
    if (depth > MAX_DEPTH) return "none";
    if (code === BACKSLASH && !isSpace(text.charCodeAt(at + 1))) at++;
  }
  const to = Math.min(at, text.length);
  if (to > from) return { from, to };
  return to === text.length ? "open" : "none";
}
var BRACKETS = /* @__PURE__ */ new Map([
  [40, 1],
  [41, -1]
]);
function titleEnd(text, from) {
  const code = text.charCodeAt(from);
  if (code === 40) return 41;
  return code === 34 || code === 39 ? code : void 0;
}
function labelPart(text, from, { isBlankAllowed = true } = {}) {
  let isBlank = !isBlankAllowed;
  const end = Math.min(text.length, from + 1 + MAX_LABEL_LENGTH);
  for (let at = from + 1; at < end; at++) {
    const sign = text[at];
    if (sign === "]") return isBlank ? "none" : { from, to: at + 1 };
    if (!isSpace(text.charCodeAt(at))) isBlank = false;
    if (sign === "[") return "none";
    if (sign === "\\") at++;
  }
  return "open";
}

// src/markdown/syntax/definitions.ts
var MAX_LENGTH4 = 5e3;
function definitionParser(cx, leaf) {
  if (leaf.content[0] !== "[") return null;
  const definition = { start: leaf.start, parts: [], stage: "start", at: 0 };
  advance(cx, definition, leaf.content);
  return {
    nextLine: (context, line, block) => {
      if (definition.stage === "none") return false;
      if (block.content.length > MAX_LENGTH4) definition.stage = "none";
      const indent = line.baseIndent > 0 ? line.basePos : 0;
      const content2 = `${block.content}
${" ".repeat(indent)}${line.text.slice(indent)}`;
      const end = advance(context, definition, content2);
      return end > -1 && end < content2.length ? finish(context, definition, block, end) : false;
    },
    finish: (context, block) => {
      const { stage, at } = definition;
      const isWhole = stage === "address" || stage === "title";
      const { length } = block.content;
      if (!isWhole || skipSpace2(block.content, at) < length) return false;
      return finish(context, definition, block, length);
    }
  };
}
function finish(cx, { start, parts: parts2 }, leaf, length) {
  cx.addLeafElement(leaf, cx.elt("LinkReference", start, start + length, parts2));
  return true;
}
function advance(cx, definition, content2) {
  if (definition.stage === "start") readLabel(cx, definition, content2);
  if (definition.stage === "label") readAddress(cx, definition, content2);
  if (definition.stage === "title") return lineEnd2(content2, definition.at);
  return definition.stage === "address" ? readTitle(cx, definition, content2) : -1;
}
function readLabel(cx, definition, content2) {
  const label = labelPart(content2, definition.at, { isBlankAllowed: false });
  if (label === "open") return;
  definition.stage = "none";
  if (label === "none" || content2[label.to] !== ":") return;
  add(cx, definition, "LinkLabel", label);
  add(cx, definition, "LinkMark", { from: label.to, to: label.to + 1 });
  definition.stage = "label";
}
function readAddress(cx, definition, content2) {
  const address = addressPart(content2, skipSpace2(content2, definition.at));
  if (address === "open") return;
  definition.stage = address === "none" ? "none" : "address";
  if (address !== "none") add(cx, definition, "URL", address);
}
function readTitle(cx, definition, content2) {
  const from = skipSpace2(content2, definition.at);
  const quote = from > definition.at ? titleEnd(content2, from) : void 0;
  const close = quote === void 0 ? -1 : unescaped(content2, quote)(from + 1);
  const lineOfTitle = close < 0 ? -1 : lineEnd2(content2, close + 1);
  if (lineOfTitle > 0) {
    add(cx, definition, "LinkTitle", { from, to: close + 1 });
    definition.stage = "title";
  }
  const end = lineOfTitle > 0 ? lineOfTitle : lineEnd2(content2, definition.at);
  return end > 0 && end < content2.length ? end : -1;
}
function add(cx, definition, name2, { from, to }) {
  definition.parts.push(cx.elt(name2, from + definition.start, to + definition.start));
  definition.at = to;
}
function lineEnd2(text, from) {
  let at = from;
  while (at < text.length && text[at] !== "\n") {
    if (!isSpace(text.charCodeAt(at))) return -1;
    at++;
  }
  return at;
}

// src/markdown/syntax/blocks.ts
var MAX_DEPTH2 = 50;
var MAX_QUOTED = 1e3;
var INDENTED = /^[>\s]{500}/;
var LINEAR_TABLE = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((spec) => ({
    ...spec,
    endLeaf: (cx, line, leaf) => !INDENTED.test(cx.peekLine()) && (spec.endLeaf?.(cx, line, leaf) ?? false)
  }))
};
var LINEAR_BLOCKS = {
  parseBlock: [
    { name: "LinkReference", leaf: definitionParser },
    { name: "TooDeep", before: "Blockquote", parse: readDeepLine, endLeaf: forgetQuoteMarks }
  ]
};
var LINES = /* @__PURE__ */ new WeakMap();
function forgetQuoteMarks(_, line, leaf) {
  if (line.markers.length === 0) return false;
  const lines = (LINES.get(leaf) ?? 0) + 1;
  LINES.set(leaf, lines);
  if (lines > MAX_QUOTED) line.markers.length = 0;
  return false;
}
function readDeepLine(cx, line) {
  if (cx.depth <= MAX_DEPTH2 || line.next < 0) return false;
  const from = cx.lineStart + line.pos;
  const text = line.text.slice(line.pos);
  cx.nextLine();
  cx.addElement(cx.elt("Paragraph", from, from + text.length, cx.parser.parseInline(text, from)));
  return true;
}

// src/markdown/syntax/inline-state.ts
var STATES = /* @__PURE__ */ new WeakMap();
function inlineState(cx) {
  const known = STATES.get(cx);
  if (known) return known;
  const { text } = cx;
  const state = {
    openers: [],
    closed: 0,
    marks: 0,
    titleEnd: byKey((quote) => unescaped(text, quote)),
    ends: byKey((end) => cachedSearch((from) => text.indexOf(end, from))),
    blankOrAngle: nextMatch(text, /[\s>]/g),
    blankOrTag: nextMatch(text, /[\s<]/g),
    backticks: runFinders(text),
    badHost: { from: 0, to: 0 }
  };
  STATES.set(cx, state);
  return state;
}
function byKey(create) {
  const finders = /* @__PURE__ */ new Map();
  return (key, from) => {
    let find = finders.get(key);
    if (find === void 0) {
      find = create(key);
      finders.set(key, find);
    }
    return find(from);
  };
}
function runFinders(text) {
  let runs;
  return byKey((length) => {
    runs ??= runsOf(text);
    const starts = runs.get(length) ?? [];
    let next = 0;
    return (from) => {
      while (next < starts.length && (starts[next] ?? 0) < from) next++;
      return starts[next] ?? -1;
    };
  });
}
function runsOf(text) {
  const runs = /* @__PURE__ */ new Map();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}

// src/markdown/syntax/bare-address.ts
var WEB = /(?:www\.|https?:\/\/)/y;
var MAIL_SCHEME = /(?:mailto:|xmpp:)/y;
var HOST = /[\w-]+(?:\.[\w-]+)+/y;
var PORT = /:\d+/y;
var MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/y;
var RESOURCE = /\/[a-zA-Z\d@.]+/y;
var MAX_NAME_LENGTH = 100;
var LETTER = { w: 119, h: 104, m: 109, x: 120 };
var ENTITY = /&(?:#\d+|#x[a-f\d]+|\w+);/y;
function readBareAddress(cx, next, start) {
  const { text, offset } = cx;
  const at = start - offset;
  if (!isStart(next) || isWithinWord(text, at)) return -1;
  const end = addressEnd(cx, next, at);
  return end < 0 ? -1 : cx.addElement(cx.elt("URL", start, end + offset));
}
function isStart(code) {
  return isAlphanumeric(code) || code === 46 || code === 95 || code === 43 || code === 45;
}
function isMailbox(text, at) {
  let end = at;
  while (end < at + MAX_NAME_LENGTH && isStart(text.charCodeAt(end))) end++;
  return end > at && text[end] === "@";
}
function mayStartAddress(text, at) {
  const next = text.charCodeAt(at);
  const { w, h, m, x } = LETTER;
  return next === w || next === h || next === m || next === x || isMailbox(text, at);
}
function addressEnd(cx, next, at) {
  const { text } = cx;
  const web = next === LETTER.h || next === LETTER.w ? endAt(text, WEB, at) : -1;
  if (web >= 0) {
    const state = inlineState(cx);
    const end2 = webEnd(text, state, web);
    return end2 >= 0 && state.openers.length > 0 ? bracketsEnd(text, at, end2) : end2;
  }
  if (isMailbox(text, at)) return mailEnd(text, at);
  if (next !== LETTER.m && next !== LETTER.x) return -1;
  const scheme = endAt(text, MAIL_SCHEME, at);
  if (scheme < 0) return -1;
  const end = mailEnd(text, scheme);
  const resource = end >= 0 && text.startsWith("xmpp:", at) ? endAt(text, RESOURCE, end) : -1;
  return Math.max(end, resource);
}
function mailEnd(text, at) {
  const end = endAt(text, MAIL, at);
  const last = text[end - 1] ?? "";
  if (end < 0 || last === "_" || last === "-") return -1;
  return last === "." ? end - 1 : end;
}
function webEnd(text, state, from) {
  if (state.badHost.from <= from && from < state.badHost.to) return -1;
  const host = endAt(text, HOST, from);
  if (host < 0) return -1;
  const top = text.lastIndexOf(".", host - 1);
  const second = Math.max(from, text.lastIndexOf(".", top - 1) + 1);
  if (text.slice(second, host).includes("_")) {
    state.badHost = { from, to: second };
    return -1;
  }
  const port = Math.max(host, endAt(text, PORT, host));
  if (text[port] !== "/") return withoutPunctuation(text, from, port);
  const blank2 = state.blankOrTag(port);
  const stop = blank2 < 0 ? text.length : blank2;
  return targetEnd(text, from, stop) ?? withoutPunctuation(text, from, stop);
}
function targetEnd(text, from, stop) {
  if (!/\]\((?:https?:\/\/|www\.)$/i.test(text.slice(Math.max(0, from - 10), from)))
    return void 0;
  let depth = 0;
  for (let at = from; at < stop; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && depth-- === 0) return at;
  }
  return void 0;
}
function withoutPunctuation(text, from, to) {
  let end = to;
  let surplus;
  for (; ; ) {
    const last = text[end - 1] ?? "";
    if (/[?!.,:*_~]/.test(last)) end--;
    else if (last === ")") {
      surplus ??= closingSurplus(text, from, end);
      if (surplus <= 0) return end;
      surplus--;
      end--;
    } else if (last === ";") {
      const start = entityStart(text, from, end);
      if (start < 0) return end;
      end = start;
    } else return end;
  }
}
function closingSurplus(text, from, to) {
  let surplus = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === ")") surplus++;
    if (text[at] === "(") surplus--;
  }
  return surplus;
}
function entityStart(text, from, to) {
  let at = to - 2;
  while (at > from && /[\w#]/.test(text[at] ?? "")) at--;
  return at >= from && endAt(text, ENTITY, at) === to ? at : -1;
}
function bracketsEnd(text, from, to) {
  let at = from;
  while (at < to && text[at] !== "]") {
    const length = text[at] === "[" ? text.slice(at, to).indexOf("]") : 0;
    if (length < 0) return at;
    at += length + 1;
  }
  return at;
}

// src/markdown/syntax/html-tag.ts
var SCHEME = /[a-z][-\w+.]+:/iy;
var MAIL2 = /[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*>/iy;
var EMPTY_COMMENT = /!---?>/y;
var DECLARATION = /![A-Z]/y;
var CLOSE_TAG = /\/[a-zA-Z][\w-]*\s*>/y;
var TAG_NAME = /[a-zA-Z][\w-]*/y;
var ATTRIBUTE = /\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/y;
var TAG_END = /\s*\/?>/y;
function readAngle(cx, start) {
  const state = inlineState(cx);
  const at = start + 1 - cx.offset;
  const link = linkEnd(cx.text, state, at);
  if (link >= 0) return cx.addElement(autolink(cx, start, link + cx.offset));
  const [name2, end] = otherEnd(cx.text, state, at);
  return end < 0 ? -1 : cx.addElement(cx.elt(name2, start, end + cx.offset));
}
function autolink(cx, from, to) {
  return cx.elt("Autolink", from, to, [
    cx.elt("LinkMark", from, from + 1),
    cx.elt("URL", from + 1, to - 1),
    cx.elt("LinkMark", to - 1, to)
  ]);
}
function linkEnd(text, state, at) {
  const scheme = endAt(text, SCHEME, at);
  if (scheme >= 0) {
    const stop = state.blankOrAngle(scheme);
    if (stop > scheme && text[stop] === ">") return stop + 1;
  }
  return endAt(text, MAIL2, at);
}
function otherEnd(text, state, at) {
  const after = (end, from) => {
    const found = state.ends(end, from);
    return found < 0 ? -1 : found + end.length;
  };
  if (text.startsWith("!--", at)) {
    const empty = endAt(text, EMPTY_COMMENT, at);
    return ["Comment", empty >= 0 ? empty : after("-->", at + 3)];
  }
  if (text[at] === "?") return ["ProcessingInstruction", after("?>", at + 1)];
  if (text.startsWith("![CDATA[", at)) return ["HTMLTag", after("]]>", at + 8)];
  if (endAt(text, DECLARATION, at) >= 0) return ["HTMLTag", after(">", at + 2)];
  const close = endAt(text, CLOSE_TAG, at);
  return ["HTMLTag", close >= 0 ? close : openTagEnd(text, at)];
}
function openTagEnd(text, from) {
  let end = endAt(text, TAG_NAME, from);
  if (end < 0) return -1;
  for (let next = end; next >= 0; next = endAt(text, ATTRIBUTE, end)) end = next;
  return endAt(text, TAG_END, end);
}

// src/markdown/syntax/link-end.ts
var MAX_OPEN = 500;
function openBracket(cx, from, isImage) {
  const state = inlineState(cx);
  const { openers } = state;
  const type = isImage ? InlineContext.imageStart : InlineContext.linkStart;
  const to = cx.addDelimiter(type, from, from + (isImage ? 2 : 1), true, false);
  const index = cx.findOpeningDelimiter(type);
  if (index === null) return to;
  if (openers.length === MAX_OPEN) {
    openers.shift();
    state.closed = Math.max(0, state.closed - 1);
  }
  openers.push({ isImage, from, to, index });
  return to;
}
function closeBracket(cx, at) {
  const state = inlineState(cx);
  const opener = state.openers.pop();
  if (!opener) return -1;
  const depth = state.openers.length;
  const isClosed = !opener.isImage && depth < state.closed;
  state.closed = Math.min(state.closed, depth);
  if (isClosed || isEmpty(cx, opener, at)) return -1;
  const content2 = cx.takeContent(opener.index);
  if (!opener.isImage) state.closed = depth;
  return cx.addElement(linkOf(cx, state, { opener, content: content2, at }));
}
function isEmpty(cx, { to }, at) {
  const next = cx.char(at + 1);
  return next !== ROUND && next !== SQUARE && cx.skipSpace(to) === at;
}
var ROUND = 40;
var SQUARE = 91;
function linkOf(cx, state, { opener, content: content2, at }) {
  const close = at + 1;
  const target = cx.char(close) === ROUND ? targetOf(cx, state, close) : labelOf(cx, close);
  const marks = [cx.elt("LinkMark", opener.from, opener.to), cx.elt("LinkMark", at, close)];
  const children = [marks[0], ...content2, marks[1], ...target].filter((one) => one !== void 0);
  const to = target.at(-1)?.to ?? close;
  return cx.elt(opener.isImage ? "Image" : "Link", opener.from, to, children);
}
function targetOf(cx, state, open2) {
  const { text, offset } = cx;
  let at = skipSpace2(text, open2 + 1 - offset);
  const parts2 = [cx.elt("LinkMark", open2, open2 + 1)];
  const address = addressPart(text, at);
  if (typeof address === "object") {
    parts2.push(cx.elt("URL", address.from + offset, address.to + offset));
    at = skipSpace2(text, address.to);
    const end = at > address.to ? titleFrom(text, state, at) : -1;
    if (end >= 0) parts2.push(cx.elt("LinkTitle", at + offset, end + offset));
    if (end >= 0) at = skipSpace2(text, end);
  }
  if (text[at] !== ")") return [];
  return [...parts2, cx.elt("LinkMark", at + offset, at + 1 + offset)];
}
function titleFrom(text, state, from) {
  const quote = titleEnd(text, from);
  const end = quote === void 0 ? -1 : state.titleEnd(quote, from + 1);
  return end < 0 ? -1 : end + 1;
}
function labelOf(cx, open2) {
  if (cx.char(open2) !== SQUARE) return [];
  const label = labelPart(cx.text, open2 - cx.offset);
  if (typeof label !== "object") return [];
  return [cx.elt("LinkLabel", label.from + cx.offset, label.to + cx.offset)];
}

// src/markdown/syntax/inline.ts
var MAX_MARKS = 2e3;
var LINEAR_INLINE = {
  parseInline: [
    { name: "Plain", before: "Escape", parse: skipPlain },
    { name: "Marks", before: "Emphasis", parse: skipMarks },
    { name: "InlineCode", parse: readCode },
    { name: "HardBreak", parse: readBreak },
    {
      name: "HTMLTag",
      parse: (cx, next, at) => next === 60 && at < cx.end - 1 ? readAngle(cx, at) : -1
    },
    { name: "Link", parse: (cx, next, at) => next === 91 ? openBracket(cx, at, false) : -1 },
    {
      name: "Image",
      parse: (cx, next, at) => next === 33 && cx.char(at + 1) === 91 ? openBracket(cx, at, true) : -1
    },
    { name: "LinkEnd", parse: (cx, next, at) => next === 93 ? closeBracket(cx, at) : -1 },
    { name: "Autolink", parse: readBareAddress }
  ]
};
function skipMarks(cx, next, at) {
  if (next !== 42 && next !== 95 && next !== 126) return -1;
  const state = inlineState(cx);
  state.marks += 1;
  return state.marks > MAX_MARKS ? runEnd(cx, next, at) : -1;
}
function readCode(cx, next, at) {
  if (next !== 96 || at > cx.offset && cx.char(at - 1) === 96) return -1;
  const open2 = runEnd(cx, next, at);
  const found = inlineState(cx).backticks(open2 - at, open2 - cx.offset);
  if (found < 0) return -1;
  const close = found + cx.offset;
  const end = close + open2 - at;
  const marks = [cx.elt("CodeMark", at, open2), cx.elt("CodeMark", close, end)];
  return cx.addElement(cx.elt("InlineCode", at, end, marks));
}
function readBreak(cx, next, at) {
  if (next === 92 && cx.char(at + 1) === 10) return cx.addElement(cx.elt("HardBreak", at, at + 2));
  if (next !== 32) return -1;
  const end = runEnd(cx, next, at);
  if (cx.char(end) !== 10 || end < at + 2) return end;
  return cx.addElement(cx.elt("HardBreak", at, end + 1));
}
function runEnd(cx, sign, from) {
  let end = from + 1;
  while (cx.char(end) === sign) end++;
  return end;
}
function skipPlain({ text, offset }, next, at) {
  const start = at - offset;
  const isPlain = next > 127 ? isForeign : isAlphanumeric;
  if (!isPlain(next)) return -1;
  if (next <= 127 && !isWithinWord(text, start) && mayStartAddress(text, start)) return -1;
  let end = start + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end + offset;
}
function isForeign(code) {
  return code > 127;
}

// src/markdown/syntax/parse.ts
function withoutTags(html2) {
  return decodeEntities(html2.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, " ")).replace(/\s+/g, " ").trim();
}
var ENTITIES2 = /* @__PURE__ */ new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["nbsp", " "]
]);
function decodeEntities(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name2) => {
    if (name2) return ENTITIES2.get(name2) ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    if (code === 0 || code > 1114111) return whole;
    const character = String.fromCodePoint(code);
    return new RegExp("\\p{Cs}", "u").test(character) ? whole : character;
  });
}
var markdown = parser.configure([
  LINEAR_TABLE,
  TaskList,
  Strikethrough,
  Autolink,
  LINEAR_BLOCKS,
  LINEAR_INLINE
]);

// src/page/model/typed-cells.ts
var VENUE = "venue";
var VENUES = /^(?:venue|conference|journal|(?:published|publication) (?:in|at|venue)|会议|期刊|发表于|学会|会議)$/i;
var MAX_LENGTH5 = 60;
var TYPED = SHOWN_FIELDS.filter((name2) => {
  const { type } = FIELDS[name2];
  return (type === "text" || type === "date") && !["description", "open-access"].includes(name2);
});
function typedCells(text, { cells }, slots) {
  return cells.flatMap((cell) => {
    const column = columnOfHeading(cell);
    const isKept = slots.some(({ from }) => from >= cell.from && from <= cell.to);
    if (column === void 0 || isKept) return [];
    const shown = plainCell(text, cell);
    const isFact = /[\p{L}\p{N}]/u.test(shown) && shown.length <= MAX_LENGTH5;
    return isFact ? [{ from: cell.from, to: cell.to, column, shown }] : [];
  });
}
var KNOWN = /* @__PURE__ */ new WeakMap();
function columnOfHeading({ column }) {
  const known = KNOWN.get(column);
  if (known !== void 0) return known.id;
  const heading2 = column.heading.trim();
  const id = VENUES.test(heading2) ? VENUE : fieldOfWords(heading2, TYPED);
  KNOWN.set(column, { id });
  return id;
}
function plainCell(text, { from, to }) {
  const source = text.slice(from, to).replace(/!\[[^\]]{0,999}\]\([^)]{0,1999}\)/g, " ").replace(/\[([^\][]{0,300})\]\([^)]{0,1999}\)/g, "$1");
  return oneLine(withoutTags(source.replace(/[*`]/g, "")));
}

// src/page/model/columns.ts
var COLUMNS = [
  ...SHOWN_FIELDS.map((id) => ({
    id,
    label: capitalized(FIELDS[id].label),
    type: FIELDS[id].type
  })),
  { id: VENUE, label: "Venue", type: "text" }
].map((column, index, all) => withDistinctLabel(column, all.slice(0, index)));
function withDistinctLabel(column, before) {
  const isTaken = before.some(({ label }) => label === column.label);
  return isTaken ? { ...column, label: capitalized(column.id.replaceAll("-", " ")) } : column;
}
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function shownValue(slot, { snapshot, history }) {
  const { subject, field, shown: written = "" } = slot;
  const shown = plainSentence(written).trim();
  const read3 = readShown(field, written);
  if (shown === "" || read3 === void 0) return void 0;
  const key = subjectKey(subject);
  const record2 = recordOf(snapshot.subjects[key], field);
  if (record2 === void 0 || !shows(slot, shown, record2.value)) {
    return { shown, value: read3, subject: key, ...NO_HISTORY };
  }
  const { source, stale, value } = record2;
  return {
    shown,
    value,
    subject: key,
    source,
    ...stale === void 0 ? {} : { stale: { since: stale.since, reason: stale.reason } },
    ...isCountRecord(record2) ? pastOf(record2, countHistory(history, key, field)) : NO_HISTORY
  };
}
function shows({ field, format }, shown, value) {
  if (typeof value !== "number" || isGain(field)) return isShown2(field, shown, value);
  const number3 = shownNumber(shown);
  if (format !== void 0 && formatNumber(value, format) === shown) return true;
  return number3 !== void 0 && isShownAs(number3, value);
}
function typedValue(id, shown) {
  const value = id === VENUE ? shown : readShown(id, shown);
  return value === void 0 ? void 0 : { shown, value, ...NO_HISTORY };
}

// src/markdown/entries/generic-text.ts
var GENERIC = new Set(
  "abs abstract acl acm anthology article arxiv at biorxiv blog cite click code colab dataset data demo details doc docs documentation doi download face full github gitlab hf here home homepage html hub hugging huggingface ieee info link links medrxiv model models more nature official on open openreview original page paper papers pdf post poster preprint project pubmed read repo repository report see site slides source springer technical text the video view visit web webpage website weights youtube \u94FE\u63A5 \u8BBA\u6587 \u4EE3\u7801 \u30EA\u30F3\u30AF \u8AD6\u6587 \u30B3\u30FC\u30C9 \uB17C\uBB38 \uCF54\uB4DC \uB9C1\uD06C".split(
    " "
  )
);
var FIRST = /[\p{L}\p{M}]+|\d+/u;
var WORD = /[\p{L}\p{M}]+|\d+/gu;
var NUMBER3 = /^\d{1,4}$/;
var MAX_LENGTH6 = 60;
function isGenericText(text) {
  if (text.length > MAX_LENGTH6) return false;
  const first = FIRST.exec(text)?.[0];
  if (first !== void 0 && !isGenericWord(first)) return false;
  return (text.match(WORD) ?? []).every(isGenericWord);
}
function isGenericWord(word) {
  return GENERIC.has(word.toLowerCase()) || NUMBER3.test(word);
}
var SITES = new Set(
  "arxiv colab github gitlab huggingface medrxiv biorxiv openreview pubmed springer youtube".split(
    " "
  )
);

// src/markdown/entries/spans.ts
function isWithin(span, outer) {
  return span.from >= outer.from && span.to <= outer.to;
}
function overlapTest(...lists) {
  let merged;
  return ({ from, to }) => {
    merged ??= mergeSpans(lists.flat());
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((merged[middle]?.to ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    const next = merged[low];
    return next !== void 0 && next.from < to;
  };
}
function mergeSpans(spans) {
  const merged = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
function visible(text, part, spans) {
  let out = "";
  let at = part.from;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (!isWithin(span, part)) continue;
    if (span.from > at) out += `${text.slice(at, span.from)} `;
    at = Math.max(at, span.to);
  }
  return out + text.slice(at, part.to);
}

// src/markdown/entries/entry-words.ts
var MAX_LENGTH7 = 300;
var MAX_SOURCE = 4e3;
var MAX_BEFORE = 40;
var DESCRIBING = /^(?:(?:short )?(?:descriptions?|summary|abstract|about|notes?|comments?|details?|remarks?|tl;?dr)|描述|简介|介绍|说明|説明|概要|備考|备注)$/i;
function entryWords(text, entry, values) {
  const cut = cutSpans(text, entry, values);
  const words = entry.cells.length > 0 ? rowWords(text, entry, cut) : itemWords(text, entry, cut);
  return shortWords(words);
}
function itemWords(text, entry, cut) {
  const words = plainWords(text, entry, cut).replace(
    /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s)?/,
    ""
  );
  return withoutTitle(words, entry.title);
}
function rowWords(text, entry, cut) {
  const parts2 = entry.cells.flatMap((cell) => {
    const words = withoutTitle(plainWords(text, cell, cut), entry.title);
    return isSaying(words) ? [headed(cell, words)] : [];
  });
  return parts2.join(" \xB7 ");
}
function headed({ column }, words) {
  const heading2 = column.heading.trim();
  return heading2 === "" || DESCRIBING.test(heading2) ? words : `${heading2}: ${words}`;
}
function isSaying(words) {
  return new RegExp("[\\p{L}]{2}|\\p{Script=Han}|\\d{2}", "u").test(words) && !isGenericText(words);
}
function cutSpans(text, entry, values) {
  const links = entry.links.flatMap(({ from, to, label }) => {
    const words = text.slice(label.from, label.to);
    const isCut = label.from === from || isGenericText(words) || words.includes("![");
    const isName = isTitle(words, entry.title) && from - startOf(entry, from) < MAX_BEFORE;
    return isCut || isName ? [{ from, to }] : [
      { from, to: label.from },
      { from: label.to, to }
    ];
  });
  const hidden = entry.hidden.filter(
    ({ from }) => text[from] !== "`" || text.startsWith("```", from)
  );
  return mergeSpans([...entry.images, ...entry.markers, ...hidden, ...links, ...values]);
}
function startOf({ cells, from }, at) {
  return cells.find((cell) => cell.from <= at && at < cell.to)?.from ?? from;
}
function isTitle(label, title) {
  if (label === title && /^[A-Za-z\d]/.test(label)) return true;
  const letters = lettersOf(label);
  return letters !== "" && letters === lettersOf(title);
}
function lettersOf(text) {
  return text.slice(0, MAX_LENGTH7).replace(/[^\p{L}\p{N}]/gu, "");
}
var TAG = /<!--[\s\S]{0,2000}?-->|<\/?[a-z!][^<>]{0,2000}>/gi;
var MARK = /\*{1,3}|~~|`|\\(?=[!-/:-@[-`{-~])|(?<![\p{L}\p{N}_])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu;
var LEFT_OVER = /!?\[ ?\]\([^()\s]{0,300}\)|[([{【（] ?[,;/|·:]? ?[)\]}】）]|[⭐★🌟❤⬇🍴]\uFE0F?|:star:|\bcited by\b/gu;
function plainWords(text, span, cut) {
  const part = { from: span.from, to: Math.min(span.to, span.from + MAX_SOURCE) };
  const words = visible(text, part, cut).replace(TAG, " ").replace(MARK, "");
  const line = decodeEntities(words).replace(/\s+/g, " ");
  return line.replace(LEFT_OVER, "").replace(/ {2,}/g, " ").replace(LEFT_OVER, "").trim();
}
var ENDS2 = " -\u2013\u2014:|\xB7\u2022,;\uFF1A\uFF0C\u3001";
var STARTS = `${ENDS2}./)]\u3002`;
function withoutTitle(words, title) {
  const rest = words.startsWith(title) ? words.slice(title.length) : words;
  let from = 0;
  let to = rest.length;
  while (from < to && STARTS.includes(rest.charAt(from))) from += 1;
  while (to > from && `${ENDS2}([`.includes(rest.charAt(to - 1))) to -= 1;
  return rest.slice(from, to);
}
function shortWords(words) {
  if (words.length <= MAX_LENGTH7) return words;
  const start = words.slice(0, MAX_LENGTH7);
  const blank2 = start.lastIndexOf(" ");
  return `${start.slice(0, blank2 > MAX_LENGTH7 / 2 ? blank2 : MAX_LENGTH7 - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}

// src/subjects/link.ts
var PARSERS = [...new Set(Object.values(KINDS).map(({ parseLink }) => parseLink))];
function linkSubject(link) {
  if (isAddressTooLong(link)) return void 0;
  const url2 = linkUrl(link);
  if (url2 === void 0) return bareId(link.trim());
  for (const parse2 of PARSERS) {
    const subject = parse2(url2);
    if (subject) return subject;
  }
  return void 0;
}
function bareId(text) {
  if (/^arxiv:/i.test(text)) return arxivPaper(text);
  return doiPaper(text.replace(/^doi:\s*/i, "")) ?? shaPaper(text);
}
var BARE_HOST = /^(?=(?:www\.)?(?:(?:github|gitlab)\.com|(?:arxiv|doi|aclanthology|codeberg)\.org|openreview\.net|huggingface\.co)\/)/i;
function linkUrl(link) {
  if (isAddressTooLong(link)) return void 0;
  const whole = USUAL.test(link) ? link : onlyAddress(repaired(link.trim()));
  if (whole === void 0) return void 0;
  const url2 = URL.canParse(whole) ? new URL(whole) : void 0;
  return url2 && /^https?:$/.test(url2.protocol) ? url2 : void 0;
}
var USUAL = /^https?:\/\/[\w.-]+(?:\/[\w./-]*)?$/;
function onlyAddress(text) {
  const second = secondAddress(text);
  if (second === 0) return text;
  const first = text.slice(0, second);
  return first === text.slice(second) ? first : void 0;
}
function secondAddress(text) {
  const [path = ""] = text.split(/[?#]/, 1);
  const starts = [...path.matchAll(/https?:\/\//gi)].map(({ index }) => index);
  if (starts[0] !== 0) return 0;
  return starts.findLast((at) => !/[/=&:(]/.test(text.charAt(at - 1))) ?? 0;
}
function repaired(link) {
  return link.replace(/^[[("'<]+(?=https?:)/i, "").replace(/(?<!["'>])["'>]+$/, "").replace(/\\(?=[_*~-])/g, "").replace(/^(?:https?:\/*)+(?=https?:\/)/i, "").replace(/^(https?):\/+/i, "$1://").replace(BARE_HOST, "https://");
}

// src/markdown/slots/entry-subjects.ts
function subjectOfLink({ url: url2, identified }) {
  return identified ?? linkSubject(url2);
}

// src/fields/venue/names/computing-conferences.ts
var COMPUTING_CONFERENCES = `
KDD | conf/kdd | | 1994 | 8 | Knowledge Discovery and Data Mining; ACM SIGKDD Conference on Knowledge Discovery and Data Mining; ACM SIGKDD International Conference on Knowledge Discovery and Data Mining; SIGKDD
WWW | conf/www | | | 5 | The Web Conference; International World Wide Web Conference; International Conference on World Wide Web; ACM Web Conference; ACM on Web Conference; World Wide Web Conference; TheWebConf
SIGIR | conf/sigir | | 1977 | 7 | Annual International ACM SIGIR Conference on Research and Development in Information Retrieval; ACM SIGIR Conference on Research and Development in Information Retrieval
CIKM | conf/cikm | | 1991 | | International Conference on Information and Knowledge Management
WSDM | conf/wsdm | | 2007 | | Web Search and Data Mining; ACM International Conference on Web Search and Data Mining
RecSys | conf/recsys | | 2006 | | ACM Conference on Recommender Systems
ICDM | conf/icdm | ICDM | | | IEEE International Conference on Data Mining; ?Industrial Conference on Data Mining
SDM | conf/sdm | | | | SIAM International Conference on Data Mining; SIAM Conference on Data Mining
ECIR | conf/ecir | | | | European Conference on Information Retrieval
ECML-PKDD | conf/pkdd | | | | ECML/PKDD; European Conference on Machine Learning and Principles and Practice of Knowledge Discovery in Databases
PAKDD | conf/pakdd | | | | Pacific-Asia Conference on Knowledge Discovery and Data Mining
ICTIR | conf/ictir | | | | International Conference on the Theory of Information Retrieval
CHIIR | conf/chiir | | | | Conference on Human Information Interaction and Retrieval
SIGIR-AP | conf/sigir-ap | | | | SIGIR-AP
ICWSM | conf/icwsm | | | | International Conference on Web and Social Media; International AAAI Conference on Web and Social Media
TREC | conf/trec | | | | Text Retrieval Conference
CLEF | conf/clef | | | | Conference and Labs of the Evaluation Forum
JCDL | conf/jcdl | JCDL | | | ACM/IEEE Joint Conference on Digital Libraries
ASONAM | conf/asunam | ASONAM | | | International Conference on Advances in Social Networks Analysis and Mining
IEEE BigData | conf/bigdataconf | BIGDATA | | | ?BigData Congress; IEEE International Conference on Big Data
ISWC | conf/semweb | | | | ?International Workshop on the Semantic Web; International Semantic Web Conference
ESWC | conf/esws | | | | Extended Semantic Web Conference
SIGMOD | conf/sigmod | | | | SIGMOD Conference; ACM SIGMOD Conference; ACM SIGMOD International Conference on Management of Data; International Conference on Management of Data
VLDB | conf/vldb | | | | Very Large Data Bases Conference; International Conference on Very Large Data Bases
ICDE | conf/icde | ICDE | | | IEEE International Conference on Data Engineering
EDBT | conf/edbt | | | | International Conference on Extending Database Technology
CIDR | conf/cidr | | | | Conference on Innovative Data Systems Research
PODS | conf/pods | | | | ACM SIGACT-SIGMOD-SIGART Symposium on Principles of Database Systems; Symposium on Principles of Database Systems
DASFAA | conf/dasfaa | | | | International Conference on Database Systems for Advanced Applications
CHI | conf/chi | | | 5 | International Conference on Human Factors in Computing Systems; CHI Conference on Human Factors in Computing Systems
UIST | conf/uist | | 1987 | | ACM Symposium on User Interface Software and Technology
IUI | conf/iui | | | | International Conference on Intelligent User Interfaces
CSCW | conf/cscw | | | | Conference on Computer Supported Cooperative Work; ACM Conference on Computer-Supported Cooperative Work and Social Computing
DIS | conf/ACMdis | | | | Conference on Designing Interactive Systems
UbiComp | conf/huc | | | | Ubiquitous Computing; ACM International Joint Conference on Pervasive and Ubiquitous Computing
FAccT | conf/fat | | | | Conference on Fairness, Accountability and Transparency; ACM Conference on Fairness, Accountability, and Transparency
EAAMO | conf/eaamo | | | | Conference on Equity and Access in Algorithms, Mechanisms, and Optimization
L@S | conf/lats | | | | ACM Conference on Learning @ Scale
AIED | conf/aied | | | | International Conference on Artificial Intelligence in Education
EDM | conf/edm | | | | Educational Data Mining
SIGCSE | conf/sigcse | | | | Technical Symposium on Computer Science Education
UMAP | conf/um | | | | User Modeling, Adaptation, and Personalization
ICSE | conf/icse | ICSE | 1978 | 5 | International Conference on Software Engineering; IEEE/ACM International Conference on Software Engineering
ASE | conf/kbse | ASE | | | International Conference on Automated Software Engineering; IEEE/ACM International Conference on Automated Software Engineering
FSE | conf/sigsoft | | | | ESEC/SIGSOFT FSE; ACM International Conference on the Foundations of Software Engineering; ACM Joint European Software Engineering Conference and Symposium on the Foundations of Software Engineering; ESEC/FSE
ISSTA | conf/issta | | | | International Symposium on Software Testing and Analysis; ACM SIGSOFT International Symposium on Software Testing and Analysis
MSR | conf/msr | MSR | | | IEEE Working Conference on Mining Software Repositories; International Conference on Mining Software Repositories
ICSME | conf/icsm | ICSME | | | IEEE International Conference on Software Maintenance and Evolution
SANER | conf/wcre | SANER | | | IEEE International Conference on Software Analysis, Evolution, and Reengineering
ICPC | conf/iwpc | ICPC | | | IEEE International Conference on Program Comprehension
ISSRE | conf/issre | ISSRE | | | IEEE International Symposium on Software Reliability Engineering
ICST | conf/icst | ICST | | | ?International Conference on Information Control Systems and Technologies; IEEE International Conference on Software Testing, Verification and Validation
ESEM | conf/esem | ESEM | | | International Symposium on Empirical Software Engineering and Measurement
EASE | conf/ease | | | | International Conference on Evaluation and Assessment in Software Engineering
PLDI | conf/pldi | | | | ACM-SIGPLAN Symposium on Programming Language Design and Implementation; Conference on Programming Language Design and Implementation
POPL | conf/popl | | | | ACM-SIGACT Symposium on Principles of Programming Languages
PPoPP | conf/ppopp | | | | ACM SIGPLAN Symposium on Principles and Practice of Parallel Programming
CGO | conf/cgo | CGO | | | IEEE/ACM International Symposium on Code Generation and Optimization
CAV | conf/cav | | | | International Conference on Computer Aided Verification
TACAS | conf/tacas | | | | International Conference on Tools and Algorithms for Construction and Analysis of Systems
ECOOP | conf/ecoop | | | | European Conference on Object-Oriented Programming
CC | conf/cc | | | | International Conference on Compiler Construction
IEEE S&P | conf/sp | SP | | 5 | IEEE Symposium on Security and Privacy; S&P; IEEE SP; Oakland
USENIX Security | conf/uss | | 1991 | 8 | USENIX Security Symposium; USENIX Sec
CCS | conf/ccs | | | | Conference on Computer and Communications Security; ACM SIGSAC Conference on Computer and Communications Security; ACM CCS
NDSS | conf/ndss | | | | Network and Distributed System Security Symposium
EuroS&P | conf/eurosp | EUROSP, EUROS&P | | | European Symposium on Security and Privacy; IEEE European Symposium on Security and Privacy
CSF | conf/csfw | CSF | | | IEEE Computer Security Foundations Symposium
ACSAC | conf/acsac | | | | ?Asia-Pacific Computer Systems Architecture Conference; Annual Computer Security Applications Conference
AsiaCCS | conf/asiaccs | | | | ACM Asia Conference on Computer and Communications Security
ESORICS | conf/esorics | | | | European Symposium on Research in Computer Security
RAID | conf/raid | | | | International Symposium on Recent Advances in Intrusion Detection
CRYPTO | conf/crypto | | | | Annual International Cryptology Conference
EUROCRYPT | conf/eurocrypt | | | | International Conference on the Theory and Application of Cryptographic Techniques
ASIACRYPT | conf/asiacrypt | | | | International Conference on the Theory and Application of Cryptology and Information Security
SOUPS | conf/soups | | | | Symposium On Usable Privacy and Security
OSDI | conf/osdi | | | | USENIX Symposium on Operating Systems Design and Implementation
SOSP | conf/sosp | | | | Symposium on Operating Systems Principles; ACM Symposium on Operating Systems Principles
NSDI | conf/nsdi | | | | Symposium on Networked Systems Design and Implementation; USENIX Symposium on Networked Systems Design and Implementation
USENIX ATC | conf/usenix | | | | USENIX Annual Technical Conference; ATC
FAST | conf/fast | | | | USENIX Conference on File and Storage Technologies
EuroSys | conf/eurosys | | | | European Conference on Computer Systems
ASPLOS | conf/asplos | | | | International Conference on Architectural Support for Programming Languages and Operating Systems
ISCA | conf/isca | ISCA | | | International Symposium on Computer Architecture
MICRO | conf/micro | MICRO | | | ?Micro; IEEE/ACM International Symposium on Microarchitecture
HPCA | conf/hpca | HPCA | | | International Symposium on High-Performance Computer Architecture
HPDC | conf/hpdc | | | | IEEE International Symposium on High-Performance Distributed Computing
SC | conf/sc | SC | | | International Conference for High Performance Computing, Networking, Storage and Analysis
IPDPS | conf/ipps | IPDPS | | | IEEE International Parallel and Distributed Processing Symposium
ICS | conf/ics | | | | International Conference on Supercomputing
PACT | conf/IEEEpact | PACT | | | International Conference on Parallel Architectures and Compilation Techniques
SoCC | conf/cloud | | | | ACM Symposium on Cloud Computing
IEEE CLOUD | conf/IEEEcloud | CLOUD | | | IEEE International Conference on Cloud Computing
Middleware | conf/middleware | | | | International Middleware Conference
ICDCS | conf/icdcs | ICDCS | | | IEEE International Conference on Distributed Computing Systems
SIGCOMM | conf/sigcomm | | | | Conference on Applications, Technologies, Architectures, and Protocols for Computer Communication; ACM SIGCOMM Conference
INFOCOM | conf/infocom | INFOCOM | | | IEEE Conference on Computer Communications
MobiCom | conf/mobicom | | | | ACM/IEEE International Conference on Mobile Computing and Networking; Annual International Conference on Mobile Computing and Networking
MobiSys | conf/mobisys | | | | ACM SIGMOBILE International Conference on Mobile Systems, Applications, and Services
SenSys | conf/sensys | | | | ACM International Conference on Embedded Networked Sensor Systems
CoNEXT | conf/conext | | | | Conference on Emerging Network Experiment and Technology
IMC | conf/imc | | | | ACM/SIGCOMM Internet Measurement Conference
DAC | conf/dac | DAC | | | Design Automation Conference
ICCAD | conf/iccad | ICCAD | | | International Conference on Computer Aided Design
DATE | conf/date | DATE | | | Design, Automation and Test in Europe
ASP-DAC | conf/aspdac | ASP-DAC | | | Asia and South Pacific Design Automation Conference
FPGA | conf/fpga | | | | Symposium on Field Programmable Gate Arrays
RTSS | conf/rtss | RTSS | | | IEEE Real-Time Systems Symposium
SODA | conf/soda | | | 1 | ACM-SIAM Symposium on Discrete Algorithms; Symposium on Discrete Algorithms
FOCS | conf/focs | FOCS | | 11 | IEEE Annual Symposium on Foundations of Computer Science
STOC | conf/stoc | | 1968 | 6 | Symposium on the Theory of Computing; ACM SIGACT Symposium on Theory of Computing
ICALP | conf/icalp | | | | International Colloquium on Automata, Languages and Programming
ITCS | conf/innovations | | | | ?Information Technology Convergence and Services; Innovations in Theoretical Computer Science
ESA | conf/esa | | | | ?Embedded Systems and Applications; European Symposium on Algorithms
STACS | conf/stacs | | | | Symposium on Theoretical Aspects of Computer Science
MFCS | conf/mfcs | | | | International Symposium on Mathematical Foundations of Computer Science
SoCG | conf/compgeom | | | | International Symposium on Computational Geometry
FSTTCS | conf/fsttcs | | | | Foundations of Software Technology and Theoretical Computer Science
LICS | conf/lics | LICS | | | Logic in Computer Science; ACM/IEEE Symposium on Logic in Computer Science
CCC | conf/coco | | | | Computational Complexity Conference; ?Cybersecurity and Cyberforensics Conference
ISAAC | conf/isaac | | | | International Symposium on Algorithms and Computation
SAND | conf/sand | | | | Symposium on Algorithmic Foundations of Dynamic Networks
DISC | conf/wdag | | | | International Symposium on Distributed Computing
PODC | conf/podc | | | | ACM SIGACT-SIGOPS Symposium on Principles of Distributed Computing
EC | conf/sigecom | | | | ACM Conference on Economics and Computation
WINE | conf/wine | | | | Workshop on Internet and Network Economics
ISIT | conf/isit | ISIT | | | International Symposium on Information Theory
FM | conf/fm | | | | World Congress on Formal Methods
RECOMB | conf/recomb | | | | Annual International Conference on Research in Computational Molecular Biology
`;

// src/fields/venue/names/conferences.ts
var AI_CONFERENCES = `
NeurIPS | conf/nips | | 1986 | 12 | Neural Information Processing Systems; Advances in Neural Information Processing Systems; Conference on Neural Information Processing Systems; NIPS; NeurlPS
ICLR | conf/iclr | | | 5 | International Conference on Learning Representations
ICML | conf/icml | | 1983 | 7 | International Conference on Machine Learning
AISTATS | conf/aistats | | | 5 | International Conference on Artificial Intelligence and Statistics
UAI | conf/uai | | 1984 | 8 | Conference on Uncertainty in Artificial Intelligence; Uncertainty in Artificial Intelligence
COLT | conf/colt | | | | Annual Conference Computational Learning Theory; Annual Conference on Computational Learning Theory; Conference on Learning Theory
ALT | conf/alt | | | | International Conference on Algorithmic Learning Theory; Algorithmic Learning Theory
ACML | conf/acml | | 2008 | | Asian Conference on Machine Learning
MLSys | conf/mlsys | | | | Conference on Machine Learning and Systems; Machine Learning and Systems
COLM | conf/colm | | | 10 | Conference on Language Modeling
CoRL | conf/corl | | 2016 | | Conference on Robot Learning
CoLLAs | conf/collas | | | | Conference on Lifelong Learning Agents
LoG | conf/log | | | | Learning on Graphs Conference; Learning on Graphs; ?LOG IN
CLeaR | conf/clear2 | | | | Conference on Causal Learning and Reasoning; ?CLEaR
AutoML | conf/automl | | | | International Conference on Automated Machine Learning; AutoML Conference
L4DC | conf/l4dc | | | | Conference on Learning for Dynamics and Control
CHIL | conf/chil | | | | ACM Conference on Health, Inference, and Learning; Conference on Health, Inference, and Learning
ML4H | conf/ml4h | | | | Machine Learning for Health Symposium
MLHC | conf/mlhc | | | | Machine Learning in Health Care; Machine Learning for Healthcare Conference
AAAI | conf/aaai | | | 2 | AAAI Conference on Artificial Intelligence; National Conference on Artificial Intelligence
IJCAI | conf/ijcai | | | 8 | International Joint Conference on Artificial Intelligence
ECAI | conf/ecai | | | | ?European Conference on Artificial Intelligence
AAMAS | conf/atal | | | | Adaptive Agents and Multi-Agent Systems; International Conference on Autonomous Agents and Multiagent Systems; International Joint Conference on Autonomous Agents and Multiagent Systems
AIES | conf/aies | | | | AAAI/ACM Conference on AI, Ethics, and Society
ICAPS | conf/aips | | | | International Conference on Automated Planning and Scheduling
KR | conf/kr | | | | International Conference on Principles of Knowledge Representation and Reasoning
AIIDE | conf/aiide | | | | Artificial Intelligence and Interactive Digital Entertainment Conference
HCOMP | conf/hcomp | | | | AAAI Conference on Human Computation and Crowdsourcing
IJCNN | conf/ijcnn | IJCNN | | | IEEE International Joint Conference on Neural Network; International Joint Conference on Neural Networks
ICANN | conf/icann | | | | International Conference on Artificial Neural Networks
ICONIP | conf/iconip | | | | International Conference on Neural Information Processing
GECCO | conf/gecco | | | | Annual Conference on Genetic and Evolutionary Computation; Genetic and Evolutionary Computation Conference
ICMLA | conf/icmla | ICMLA | | | International Conference on Machine Learning and Applications
CogSci | conf/cogsci | | | | Annual Meeting of the Cognitive Science Society
SaTML | conf/satml | SATML | | | IEEE Conference on Secure and Trustworthy Machine Learning
ACL | conf/acl | | 1962 | 7 | Annual Meeting of the Association for Computational Linguistics; Meeting of the Association for Computational Linguistics; ACL-IJCNLP; ACL/IJCNLP
EMNLP | conf/emnlp | | | 12 | Conference on Empirical Methods in Natural Language Processing; Empirical Methods in Natural Language Processing; EMNLP-IJCNLP; EMNLP/IJCNLP; EMNLP-CoNLL
NAACL | conf/naacl | | | 6 | North American Chapter of the Association for Computational Linguistics; NAACL-HLT; HLT-NAACL; HLT/NAACL
EACL | conf/eacl | | | 5 | Conference of the European Chapter of the Association for Computational Linguistics
AACL | conf/aacl | | | | Asia-Pacific Chapter of the Association for Computational Linguistics; AACL-IJCNLP; AACL/IJCNLP
COLING | conf/coling | | | 10 | International Conference on Computational Linguistics
LREC | conf/lrec | | | | International Conference on Language Resources and Evaluation
LREC-COLING | | | | | Joint International Conference on Computational Linguistics, Language Resources and Evaluation; LREC/COLING
IJCNLP | conf/ijcnlp | | | | International Joint Conference on Natural Language Processing
IJCNLP-AACL | | | | | IJCNLP/AACL
CoNLL | conf/conll | | | | Conference on Computational Natural Language Learning
*SEM | conf/starsem | | | | Joint Conference on Lexical and Computational Semantics; International Workshop on Semantic Evaluation and Joint Conference on Lexical and Computational Semantics
SemEval | conf/semeval | | | | International Workshop on Semantic Evaluation
SIGDIAL | conf/sigdial | | | | SIGDIAL Conferences; SIGDIAL Conference; Annual Meeting of the Special Interest Group on Discourse and Dialogue
INLG | conf/inlg | | | | International Conference on Natural Language Generation
WMT | conf/wmt | | | | Conference on Machine Translation
IWSLT | conf/iwslt | | | | International Workshop on Spoken Language Translation; International Conference on Spoken Language Translation
EAMT | conf/eamt | | | | European Association for Machine Translation Conferences/Workshops; European Association for Machine Translation
AMTA | conf/amta | | | | Conference of the Association for Machine Translation in the Americas
RANLP | conf/ranlp | | | | Recent Advances in Natural Language Processing
NLPCC | conf/nlpcc | | | | Natural Language Processing and Chinese Computing
AKBC | conf/akbc | | | | Conference on Automated Knowledge Base Construction
INTERSPEECH | conf/interspeech | | | 9 | Interspeech; Annual Conference of the International Speech Communication Association
ICASSP | conf/icassp | ICASSP | | 5 | IEEE International Conference on Acoustics, Speech, and Signal Processing
ASRU | conf/asru | ASRU | | | Automatic Speech Recognition and Understanding; IEEE Automatic Speech Recognition and Understanding Workshop; IEEE Workshop on Automatic Speech Recognition and Understanding
SLT | conf/slt | SLT | | | Spoken Language Technology Workshop; IEEE Spoken Language Technology Workshop
WASPAA | conf/waspaa | WASPAA | | | IEEE Workshop on Applications of Signal Processing to Audio and Acoustics
ISMIR | conf/ismir | | | | International Society for Music Information Retrieval Conference
EUSIPCO | conf/eusipco | EUSIPCO | | | European Signal Processing Conference
CVPR | conf/cvpr | CVPR | | 6 | Computer Vision and Pattern Recognition; IEEE/CVF Conference on Computer Vision and Pattern Recognition; IEEE Computer Society Conference on Computer Vision and Pattern Recognition
ICCV | conf/iccv | ICCV | | 10 | IEEE International Conference on Computer Vision; IEEE/CVF International Conference on Computer Vision
ECCV | conf/eccv | | | 10 | European Conference on Computer Vision
WACV | conf/wacv | WACV | | 1 | IEEE Workshop/Winter Conference on Applications of Computer Vision; IEEE/CVF Winter Conference on Applications of Computer Vision
BMVC | conf/bmvc | | | | British Machine Vision Conference
ACCV | conf/accv | | | | Asian Conference on Computer Vision
3DV | conf/3dim | 3DV | | | International Conference on 3D Vision
ICPR | conf/icpr | ICPR | | | International Conference on Pattern Recognition
ICIP | conf/icip | ICIP | | | International Conference on Image Processing; ?International Conference on Information Photonics
FG | conf/fgr | FG | | | IEEE International Conference on Automatic Face and Gesture Recognition
IJCB | conf/icb | IJCB | | | International Joint Conference on Biometrics
ICCP | conf/iccp | ICCP | | | IEEE International Conference on Computational Photography
MICCAI | conf/miccai | | | | International Conference on Medical Image Computing and Computer-Assisted Intervention; Medical Image Computing and Computer Assisted Intervention
MIDL | conf/midl | | | | International Conference on Medical Imaging with Deep Learning; Medical Imaging with Deep Learning
IPMI | conf/ipmi | | | | Information Processing in Medical Imaging
ISBI | conf/isbi | ISBI | | | IEEE International Symposium on Biomedical Imaging
EMBC | conf/embc | EMBC | | | Annual International Conference of the IEEE Engineering in Medicine and Biology Society
BIBM | conf/bibm | BIBM | | | IEEE International Conference on Bioinformatics and Biomedicine
ACM MM | conf/mm | | 1992 | 10 | ACM Multimedia; ACM International Conference on Multimedia; ACM Multimedia Conference; ACMMM; ACM-MM; MM
ICME | conf/icmcs | ICME | | | IEEE International Conference on Multimedia and Expo
ICMR | conf/mir | | | | International Conference on Multimedia Retrieval
MMM | conf/mmm | | | | Conference on Multimedia Modeling
MMSys | conf/mmsys | | | | ACM SIGMM Conference on Multimedia Systems
ICMI | conf/icmi | | | | International Conference on Multimodal Interaction
SIGGRAPH | conf/siggraph | | | 8 | International Conference on Computer Graphics and Interactive Techniques; Special Interest Group on Computer Graphics and Interactive Techniques Conference Conference Papers; ACM SIGGRAPH Conference Proceedings; ACM SIGGRAPH
SIGGRAPH Asia | conf/siggrapha | | | | ACM SIGGRAPH Conference and Exhibition on Computer Graphics and Interactive Techniques in Asia; SIGGRAPH Asia Conference Papers
IEEE VIS | conf/visualization | VIS | | | IEEE Visualization; IEEE Visualization Conference
IEEE VR | conf/vr | VR | | | IEEE Conference on Virtual Reality and 3D User Interfaces; IEEE Virtual Reality and 3D User Interfaces
ISMAR | conf/ismar | ISMAR | | | International Symposium on Mixed and Augmented Reality
ICRA | conf/icra | ICRA, ROBOT | | 6 | IEEE International Conference on Robotics and Automation
IROS | conf/iros | IROS | | 10 | IEEE/RJS International Conference on Intelligent RObots and Systems; IEEE/RSJ International Conference on Intelligent Robots and Systems
RSS | conf/rss | | | | Robotics: Science and Systems
HRI | conf/hri | | | | IEEE/ACM International Conference on Human-Robot Interaction; ACM/IEEE International Conference on Human-Robot Interaction
Humanoids | conf/humanoids | HUMANOIDS | | | IEEE-RAS International Conference on Humanoid Robots
CASE | conf/case | CASE | | | IEEE International Conference on Automation Science and Engineering
RO-MAN | conf/ro-man | ROMAN, RO-MAN | | | IEEE International Symposium on Robot and Human Interactive Communication
ITSC | conf/itsc | ITSC | | | IEEE International Conference on Intelligent Transportation Systems; International Conference on Intelligent Transportation Systems
IV | conf/ivs | IV | | | IEEE Intelligent Vehicles Symposium
CDC | conf/cdc | CDC | | | IEEE Conference on Decision and Control
ACC | conf/amcc | ACC | | | American Control Conference
ISER | conf/iser | | | | International Symposium on Experimental Robotics
WAFR | conf/wafr | | | | Workshop on the Algorithmic Foundations of Robotics
SMC | conf/smc | SMC, ICSMC | | | IEEE International Conference on Systems, Man and Cybernetics
`;

// src/fields/venue/names/journals.ts
var JOURNALS = `
JMLR | journals/jmlr | | 1999 | | Journal of machine learning research; J. Mach. Learn. Res.
TMLR | journals/tmlr | | 0 | | Transactions on Machine Learning Research; Trans. Mach. Learn. Res.
JAIR | journals/jair | 10.1613/jair. | | | Journal of Artificial Intelligence Research; J. Artif. Intell. Res.
Machine Learning | journals/ml | 10.1007/s10994- | | | Machine Learning; Mach. Learn.; ?Machine-mediated learning
DMLR | journals/dmlr | | | | Journal of Data-centric Machine Learning Research
TPAMI | journals/pami | TPAMI | 1978 | | IEEE Transactions on Pattern Analysis and Machine Intelligence; IEEE Trans. Pattern Anal. Mach. Intell.; PAMI; T-PAMI; IEEE TPAMI
TNNLS | journals/tnn | TNNLS | 1989 | | IEEE Transactions on Neural Networks and Learning Systems; IEEE Trans. Neural Networks Learn. Syst.; IEEE TNNLS
TAI | journals/tai | TAI | 2019 | | IEEE Transactions on Artificial Intelligence
TEVC | journals/tec | TEVC | 1996 | | IEEE Transactions on Evolutionary Computation
TCYB | journals/tcyb | TCYB | 1970 | | IEEE Transactions on Cybernetics
TAFFC | journals/taffco | TAFFC | 2009 | | IEEE Transactions on Affective Computing
Neural Networks | journals/nn | 10.1016/j.neunet. | | | Neural Networks; Neural Netw.
Neural Computation | journals/neco | 10.1162/neco_a_ | 1988 | | Neural Computation; Neural Comput.
Neurocomputing | journals/ijon | 10.1016/j.neucom. | | | Neurocomputing
Artif. Intell. | journals/ai | 10.1016/j.artint. | | | Artificial Intelligence; AIJ
Artif. Intell. Rev. | journals/air | 10.1007/s10462- | | | Artificial Intelligence Review
Information Fusion | journals/inffus | 10.1016/j.inffus. | | | Information Fusion; Inf. Fusion
Knowledge-Based Systems | journals/kbs | 10.1016/j.knosys. | | | Knowledge-Based Systems; Knowl. Based Syst.
Expert Systems with Applications | journals/eswa | 10.1016/j.eswa. | | | Expert systems with applications; Expert Syst. Appl.; ESWA
TACL | journals/tacl | 10.1162/tacl_a_ | 2012 | | Transactions of the Association for Computational Linguistics; Trans. Assoc. Comput. Linguistics
Comput. Linguist. | journals/coling | 10.1162/coli_a_ | 1974 | | Computational Linguistics; Comput. Linguistics
NLE | journals/nle | | 1994 | | Natural Language Engineering; Nat. Lang. Eng.
TASLP | journals/taslp | TASLP | 1992 | | IEEE/ACM Transactions on Audio Speech and Language Processing; IEEE Transactions on Audio, Speech, and Language Processing; IEEE ACM Trans. Audio Speech Lang. Process.
TSP | journals/tsp | TSP | 1952 | | IEEE Transactions on Signal Processing; IEEE Trans. Signal Process.
SPL | journals/spl | LSP | 1993 | | IEEE Signal Processing Letters; IEEE Signal Process. Lett.
JSTSP | journals/jstsp | JSTSP | 2006 | | IEEE Journal on Selected Topics in Signal Processing; IEEE Journal of Selected Topics in Signal Processing
Speech Communication | journals/speech | 10.1016/j.specom. | | | Speech Communication
IJCV | journals/ijcv | 10.1007/s11263- | | | International Journal of Computer Vision; Int. J. Comput. Vis.
TIP | journals/tip | TIP | 1991 | | IEEE Transactions on Image Processing; IEEE Trans. Image Process.; IEEE TIP
TMM | journals/tmm | TMM | 1998 | | IEEE transactions on multimedia; IEEE Trans. Multim.
TCSVT | journals/tcsv | TCSVT | 1990 | | IEEE transactions on circuits and systems for video technology (Print); IEEE Trans. Circuits Syst. Video Technol.
TOMM | journals/tomccap | | 2004 | | ACM Transactions on Multimedia Computing, Communications, and Applications; ACM Trans. Multim. Comput. Commun. Appl.
TVCG | journals/tvcg | TVCG | 1994 | | IEEE Transactions on Visualization and Computer Graphics; IEEE Trans. Vis. Comput. Graph.
TMI | journals/tmi | TMI | 1981 | | IEEE Transactions on Medical Imaging; IEEE Trans. Medical Imaging
MedIA | journals/mia | 10.1016/j.media. | | | Medical Image Analysis; Medical Image Anal.; MIA
JBHI | journals/titb | JBHI | 1996 | | IEEE journal of biomedical and health informatics; IEEE J. Biomed. Health Informatics
TBME | journals/tbe | TBME | 1953 | | IEEE Transactions on Biomedical Engineering; IEEE Trans. Biomed. Eng.
Pattern Recognition | journals/pr | 10.1016/j.patcog. | | | Pattern Recognition; Pattern Recognit.
Pattern Recognition Letters | journals/prl | 10.1016/j.patrec. | | | Pattern Recognition Letters; Pattern Recognit. Lett.
CVIU | journals/cviu | 10.1016/j.cviu. | | | Computer Vision and Image Understanding; Comput. Vis. Image Underst.
IVC | journals/ivc | 10.1016/j.imavis. | | | Image and Vision Computing; Image Vis. Comput.
TOG | journals/tog | | 1981 | | ACM Transactions on Graphics; ACM Trans. Graph.; ACM TOG
CGF | journals/cgf | 10.1111/cgf. | 1981 | | Computer graphics forum (Print); Computer Graphics Forum; Comput. Graph. Forum
Computers & Graphics | journals/cg | 10.1016/j.cag. | | | Computers & graphics; Comput. Graph.
TGRS | journals/tgrs | TGRS | 1962 | | IEEE Transactions on Geoscience and Remote Sensing; IEEE Trans. Geosci. Remote. Sens.
GRSL | journals/lgrs | LGRS | 2003 | | IEEE Geoscience and Remote Sensing Letters; IEEE Geosci. Remote. Sens. Lett.
JSTARS | journals/staeors | JSTARS | 2007 | | IEEE Journal of Selected Topics in Applied Earth Observations and Remote Sensing
Remote Sensing | journals/remotesensing | | 2008 | | Remote Sensing; Remote. Sens.
ISPRS JPRS | | 10.1016/j.isprsjprs. | | | ISPRS Journal of Photogrammetry and Remote Sensing (Print)
RA-L | journals/ral | LRA | 2015 | | IEEE Robotics and Automation Letters; IEEE Robotics Autom. Lett.; RAL; IEEE RA-L
T-RO | journals/trob | TRO | 1984 | | IEEE Transactions on robotics; IEEE Trans. Robotics; TRO; IEEE T-RO
T-ASE | journals/tase | TASE | 2003 | | IEEE Transactions on Automation Science and Engineering
IJRR | journals/ijrr | 10.1177/027836 | 1981 | | Int. J. Robotics Res.; International Journal of Robotics Research; The international journal of robotics research
Autonomous Robots | journals/arobots | 10.1007/s10514- | | | Autonomous Robots; Auton. Robots
JFR | journals/jfr | | 1983 | | Journal of Field Robotics; J. Field Robotics
T-ITS | journals/tits | TITS | 1999 | | IEEE transactions on intelligent transportation systems (Print); IEEE Trans. Intell. Transp. Syst.; TITS
T-IV | journals/tiv | TIV | 2015 | | IEEE Transactions on Intelligent Vehicles; IEEE Trans. Intell. Veh.; TIV
THRI | journals/thri | | 2011 | | ACM Transactions on Human-Robot Interaction
Frontiers in Robotics and AI | journals/firai | 10.3389/frobt. | 2013 | | Frontiers in Robotics and AI; Frontiers Robotics AI
TKDE | journals/tkde | TKDE | 1988 | | IEEE Transactions on Knowledge and Data Engineering; IEEE Trans. Knowl. Data Eng.
TKDD | journals/tkdd | | 2006 | | ACM Transactions on Knowledge Discovery from Data; ACM Trans. Knowl. Discov. Data
TOIS | journals/tois | | 1982 | | ACM Transactions on Information Systems; ACM Trans. Inf. Syst.
TIST | journals/tist | | 2009 | | ACM Transactions on Intelligent Systems and Technology; ACM Trans. Intell. Syst. Technol.
TWEB | journals/tweb | | 2006 | | ACM Transactions on the Web
TBD | journals/tbd | TBDATA | 2014 | | IEEE Transactions on Big Data
TODS | journals/tods | | 1975 | | ACM Transactions on Database Systems
TORS | journals/tors | | 2022 | | ACM Transactions on Recommender Systems
DMKD | journals/datamine | 10.1007/s10618- | | | Data mining and knowledge discovery; Data Min. Knowl. Discov.
IPM | journals/ipm | 10.1016/j.ipm. | 1963 | | Information Processing & Management; Inf. Process. Manag.
JASIST | journals/jasis | | | | Journal of the Association for Information Science and Technology
PVLDB | journals/pvldb | 10.14778/ | 2007 | | Proceedings of the VLDB Endowment; Proc. VLDB Endow.
VLDB Journal | journals/vldb | 10.1007/s00778- | | | The VLDB journal; VLDB J.
PACMMOD | journals/pacmmod | | 2022 | | Proceedings of the ACM on Management of Data; Proc. ACM Manag. Data
ACM Comput. Surv. | journals/csur | | | | ACM Computing Surveys; ACM Computing Surveys (CSUR); CSUR; ACM CSUR
CACM | journals/cacm | | 1957 | | Communications of the ACM; Commun. ACM
JACM | journals/jacm | | 1953 | | Journal of the ACM; J. ACM
Proc. IEEE | journals/pieee | JPROC | 1912 | | Proceedings of the IEEE
IEEE Access | journals/access | ACCESS | 2012 | | IEEE Access
SIAM J. Optim. | journals/siamjo | | | | SIAM Journal on Optimization; SIAM J. Optim.
SIAM J. Comput. | journals/siamcomp | | | | SIAM journal on computing (Print); SIAM J. Comput.
TALG | journals/talg | | 2004 | | ACM Transactions on Algorithms; ACM Trans. Algorithms
Algorithmica | journals/algorithmica | 10.1007/s00453- | | | Algorithmica
Theor. Comput. Sci. | journals/tcs | 10.1016/j.tcs. | | | Theoretical Computer Science; Theor. Comput. Sci.
TIT | journals/tit | TIT | 1954 | | IEEE Transactions on Information Theory; IEEE Trans. Inf. Theory
PACM HCI | journals/pacmhci | | 2016 | | Proc. ACM Hum. Comput. Interact.; Proceedings of the ACM on Human-Computer Interaction; PACMHCI
IMWUT | journals/imwut | | 2016 | | Proceedings of the ACM on Interactive Mobile Wearable and Ubiquitous Technologies; Proc. ACM Interact. Mob. Wearable Ubiquitous Technol.
TOCHI | journals/tochi | | 1993 | | ACM Transactions on Computer-Human Interaction
TSE | journals/tse | TSE | 1974 | | IEEE Transactions on Software Engineering; IEEE Trans. Software Eng.
TOSEM | journals/tosem | | 1991 | | ACM Transactions on Software Engineering and Methodology; ACM Trans. Softw. Eng. Methodol.
EMSE | journals/ese | 10.1007/s10664- | 1995 | | Empirical Software Engineering; Empir. Softw. Eng.
JSS | journals/jss | 10.1016/j.jss. | | | Journal of Systems and Software; J. Syst. Softw.
IST | journals/infsof | 10.1016/j.infsof. | | | Information and Software Technology; Inf. Softw. Technol.
PACMPL | journals/pacmpl | | 2016 | | Proc. ACM Program. Lang.; Proceedings of the ACM on Programming Languages
PACMSE | journals/pacmse | | 2023 | | Proc. ACM Softw. Eng.; Proceedings of the ACM on Software Engineering
TIFS | journals/tifs | TIFS | 2005 | | IEEE Transactions on Information Forensics and Security; IEEE Trans. Inf. Forensics Secur.
TDSC | journals/tdsc | TDSC | 2003 | | IEEE Transactions on Dependable and Secure Computing; IEEE Trans. Dependable Secur. Comput.
PoPETs | journals/popets | | | | Proceedings on Privacy Enhancing Technologies; Proc. Priv. Enhancing Technol.; PETS
TPDS | journals/tpds | TPDS | 1989 | | IEEE Transactions on Parallel and Distributed Systems; IEEE Trans. Parallel Distributed Syst.
TMC | journals/tmc | TMC | 2001 | | IEEE Transactions on Mobile Computing; IEEE Trans. Mob. Comput.
TCAD | journals/tcad | TCAD | 1981 | | IEEE Transactions on Computer-Aided Design of Integrated Circuits and Systems
TC | journals/tc | TC | 1951 | | IEEE transactions on computers; IEEE Trans. Computers
IoT-J | journals/iotj | JIOT | 2013 | | IEEE Internet of Things Journal; IEEE Internet Things J.
JSAC | journals/jsac | JSAC | 1982 | | IEEE Journal on Selected Areas in Communications
COMST | journals/comsur | COMST | 1998 | | IEEE Communications Surveys and Tutorials; IEEE Communications Surveys & Tutorials
PeerJ Comput. Sci. | journals/peerj-cs | 10.7717/peerj-cs. | 2014 | | PeerJ Computer Science
Entropy | journals/entropy | | 1998 | | Entropy
`;

// src/fields/venue/names/name-key.ts
var TRAILING_BRACKETS = /\s{0,5}(?:\([^()]{0,200}\)|\[[^[\]]{0,200}\])\s{0,5}$/;
var LEADING_ACRONYM = /^.{2,40}? (?:19|20)\d\d - /;
var PROCEEDINGS = /^(?:the )?(?:proceedings of (?:the )?)/;
var YEAR2 = /\b(?:19|20)\d\d\b/g;
var SHORT_YEAR = /['’]\d\d\b/g;
var ORDINAL = /\b(?:\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)\b/g;
var SMALL_WORDS = /\b(?:the|of|on|for|in|and|at)\b/g;
var MEETING = /\b(?:conference|symposium|workshop|meeting|colloquium)\b/;
var SPONSORS = /\b(?:ieee|cvf|acm|rsj|rjs|usenix|sigkdd|sigchi|sigact|sigplan|sigsac)\b/g;
var ADJECTIVES = /\b(?:international|annual|joint)\b/g;
function nameKey(name2) {
  const plain2 = name2.normalize("NFKD").replace(/&amp;|&/g, " and ").replace(TRAILING_BRACKETS, "").replace(LEADING_ACRONYM, "").toLowerCase().replace(PROCEEDINGS, "").replace(YEAR2, " ").replace(SHORT_YEAR, " ").replace(ORDINAL, " ").replace(SMALL_WORDS, " ");
  const core = MEETING.test(plain2) ? plain2.replace(SPONSORS, " ").replace(ADJECTIVES, " ") : plain2;
  return squash(core) || squash(name2);
}
function fullYear(digits) {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (year < 50 ? 2e3 : 1900);
}
function squash(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}*]+/gu, "");
}

// src/fields/venue/names/science-journals.ts
var SCIENCE_JOURNALS = `
Nature | journals/nature | 10.1038/s41586-, 10.1038/nature | | | Nature; Nat.
Science | | 10.1126/science. | | | Science
Cell | | 10.1016/j.cell. | | | Cell
PNAS | journals/pnas | 10.1073/pnas. | 1903 | | Proceedings of the National Academy of Sciences of the United States of America; Proceedings of the National Academy of Sciences; Proc. Natl. Acad. Sci. USA
PNAS Nexus | | 10.1093/pnasnexus/ | 2021 | | PNAS Nexus
Nature Communications | | 10.1038/s41467-, 10.1038/ncomms | 2009 | | Nature Communications; Nat. Commun.
Nature Machine Intelligence | journals/natmi | 10.1038/s42256- | 2018 | | Nature Machine Intelligence; Nat. Mac. Intell.; Nat. Mach. Intell.
Nature Computational Science | journals/ncs | 10.1038/s43588- | 2020 | | Nature Computational Science; Nat. Comput. Sci.
Nature Methods | | 10.1038/s41592-, 10.1038/nmeth. | 2003 | | Nature Methods; Nat. Methods
Nature Biotechnology | | 10.1038/s41587-, 10.1038/nbt. | 1982 | | Nature Biotechnology; Nat. Biotechnol.
Nature Medicine | | 10.1038/s41591-, 10.1038/nm. | 1994 | | Nature Medicine; Nature Network Boston; Nat. Med.
Nature Genetics | | 10.1038/s41588-, 10.1038/ng. | | | Nature Genetics; Nat. Genet.
Nature Neuroscience | | 10.1038/s41593-, 10.1038/nn. | 1997 | | Nature Neuroscience; Nat. Neurosci.
Nature Physics | | 10.1038/s41567-, 10.1038/nphys | 2004 | | Nature Physics; Nat. Phys.
Nature Chemistry | | 10.1038/s41557-, 10.1038/nchem. | 2008 | | Nature Chemistry
Nature Astronomy | | 10.1038/s41550- | 2016 | | Nature Astronomy
Nature Biomedical Engineering | | 10.1038/s41551- | 2016 | | Nature Biomedical Engineering; Nat. Biomed. Eng.
Nature Human Behaviour | | 10.1038/s41562- | 2016 | | Nature Human Behaviour
Nature Reviews Physics | | 10.1038/s42254- | 2018 | | Nature Reviews Physics
Scientific Reports | | 10.1038/s41598-, 10.1038/srep | 2010 | | Scientific Reports; Sci. Rep.
Scientific Data | | 10.1038/s41597-, 10.1038/sdata. | 2013 | | Scientific Data; Sci. Data
Communications Biology | | 10.1038/s42003- | 2017 | | Communications Biology
npj Digital Medicine | journals/npjdm | 10.1038/s41746- | 2017 | | npj Digital Medicine; npj Digit. Medicine
npj Computational Materials | | 10.1038/s41524- | 2014 | | npj Computational Materials
Science Advances | | 10.1126/sciadv. | 2014 | | Science Advances
Science Robotics | journals/scirobotics | 10.1126/scirobotics. | 2015 | | Science Robotics; Sci. Robotics
Patterns | journals/patterns | 10.1016/j.patter. | 2019 | | Patterns
Joule | | 10.1016/j.joule. | 2016 | | Joule
Neuron | | 10.1016/j.neuron. | | | Neuron
NeuroImage | journals/neuroimage | 10.1016/j.neuroimage. | | | NeuroImage
eLife | | 10.7554/elife. | 2011 | | eLife
PLoS ONE | | 10.1371/journal.pone. | 2005 | | PLoS ONE
PLoS Comput. Biol. | journals/ploscb | 10.1371/journal.pcbi. | 2004 | | PLoS Computational Biology; PLoS Comput. Biol.
Nucleic Acids Res. | journals/nar | 10.1093/nar/ | 1972 | | Nucleic Acids Research; Nucleic Acids Res.; NAR
Genome Biology | | 10.1186/s13059- | 1999 | | Genome Biology
Genome Research | | 10.1101/gr. | 1990 | | Genome Research
Bioinformatics | journals/bioinformatics | 10.1093/bioinformatics/ | 1984 | | Bioinformatics; Bioinform.
Bioinformatics Advances | | 10.1093/bioadv/ | 2020 | | Bioinformatics Advances
Briefings in Bioinformatics | journals/bib | 10.1093/bib/ | 1999 | | Briefings in Bioinformatics; Briefings Bioinform.
BMC Bioinformatics | journals/bmcbi | 10.1186/s12859- | 1999 | | BMC Bioinformatics; BMC Bioinform.
TCBB | journals/tcbb | TCBB | 2003 | | IEEE/ACM Transactions on Computational Biology and Bioinformatics; IEEE ACM Trans. Comput. Biol. Bioinform.
JCIM | journals/jcisd | 10.1021/acs.jcim. | 1960 | | Journal of Chemical Information and Modeling; J. Chem. Inf. Model.
J. Cheminformatics | journals/jcheminf | 10.1186/s13321- | 2008 | | Journal of Cheminformatics; J. Cheminformatics
JCTC | | 10.1021/acs.jctc. | 2004 | | Journal of Chemical Theory and Computation
JACS | | 10.1021/jacs. | 1878 | | Journal of the American Chemical Society
Chemical Science | | | 2009 | | Chemical Science
Digital Discovery | | | 2021 | | Digital Discovery
Machine Learning: Science and Technology | journals/mlst | 10.1088/2632-2153/ | 2019 | | Machine Learning: Science and Technology; Mach. Learn. Sci. Technol.; MLST
NEJM | | 10.1056/nejm | | | New England Journal of Medicine; The New England journal of medicine
NEJM AI | | 10.1056/aioa | 2023 | | NEJM AI
The Lancet | | 10.1016/s0140-6736 | | | The Lancet; Lancet
Lancet Digital Health | | 10.1016/s2589-7500 | 2018 | | The Lancet Digital Health
JAMA | | 10.1001/jama. | | | Journal of the American Medical Association; JAMA
JAMIA | journals/jamia | 10.1093/jamia/ | 1993 | | Journal of the American Medical Informatics Association; J. Am. Medical Informatics Assoc.; J. Am. Med. Inform. Assoc.
JMIR | | | 1998 | | Journal of Medical Internet Research; J. Medical Internet Res.
J. Biomed. Informatics | journals/jbi | 10.1016/j.jbi. | | | Journal of Biomedical Informatics; J. Biomed. Informatics
Artif. Intell. Medicine | journals/artmed | 10.1016/j.artmed. | | | Artificial Intelligence in Medicine; Artif. Intell. Medicine
Radiology | | 10.1148/radiol. | | | Radiology
Phys. Rev. Lett. | | 10.1103/physrevlett. | | | Physical Review Letters; PRL
Phys. Rev. X | | 10.1103/physrevx. | 2010 | | Physical Review X; PRX
Phys. Rev. A | | 10.1103/physreva. | | | Physical Review A
Phys. Rev. B | | 10.1103/physrevb. | | | Physical Review B
Phys. Rev. D | | 10.1103/physrevd. | | | Physical Review D
Phys. Rev. E | | 10.1103/physreve. | | | Physical Review E; Physical review. E, Statistical, nonlinear, and soft matter physics
Phys. Rev. Research | | 10.1103/physrevresearch. | 2018 | | Physical Review Research
Rev. Mod. Phys. | | 10.1103/revmodphys. | 1928 | | Reviews of Modern Physics
J. Chem. Phys. | | | | | Journal of Chemical Physics; The Journal of Chemical Physics
ApJ | | 10.3847/1538-4357/ | | | Astrophysical Journal; The Astrophysical Journal
ApJL | | 10.3847/2041-8213/ | | | Astrophysical Journal Letters; The Astrophysical Journal Letters
MNRAS | | 10.1093/mnras/, 10.1111/j.1365-2966. | | | Monthly Notices of the Royal Astronomical Society
A&A | | 10.1051/0004-6361/ | | | Astronomy & Astrophysics
Royal Society Open Science | | 10.1098/rsos. | 2013 | | Royal Society Open Science
`;

// src/fields/venue/names/venues.ts
var read;
function tables() {
  read ??= readTables();
  return read;
}
function readTables() {
  const venues = [
    ...parseVenues(AI_CONFERENCES, "conference"),
    ...parseVenues(COMPUTING_CONFERENCES, "conference"),
    ...parseVenues(JOURNALS, "journal"),
    ...parseVenues(SCIENCE_JOURNALS, "journal")
  ];
  const isPrefix = (doi) => doi.startsWith("10.");
  return {
    venues,
    byName: indexed(
      venues,
      ({ short, names, sharedNames }) => [short, ...names, ...sharedNames].map(nameKey)
    ),
    byShort: indexed(venues, ({ short }) => [squash(short)]),
    byDblp: indexed(venues, ({ dblp }) => dblp),
    byIeee: indexed(venues, ({ dois }) => dois.filter((doi) => !isPrefix(doi))),
    sharedNames: new Set(venues.flatMap(({ sharedNames }) => sharedNames.map(nameKey))),
    prefixes: venues.flatMap(
      (venue) => venue.dois.filter(isPrefix).map((prefix) => ({ prefix, venue }))
    )
  };
}
function allVenues() {
  return tables().venues;
}
function parseVenues(table, type) {
  return table.trim().split("\n").map((line) => parseVenue(line, type));
}
function parseVenue(line, type) {
  const [short = "", dblp = "", dois = "", zero = "", month = "", names = ""] = line.split("|").map((cell) => cell.trim());
  const all = parts(names, ";");
  return {
    short,
    type,
    dblp: parts(dblp, ","),
    dois: parts(dois, ","),
    ...zero === "" ? {} : { yearOfZero: Number(zero) },
    ...month === "" ? {} : { month: Number(month) },
    names: all.filter((name2) => !name2.startsWith("?")),
    sharedNames: all.filter((name2) => name2.startsWith("?")).map((name2) => name2.slice(1))
  };
}
function parts(cell, separator) {
  return cell === "" ? [] : cell.split(separator).map((part) => part.trim());
}
function indexed(venues, keysOf) {
  return new Map(venues.flatMap((venue) => keysOf(venue).map((key) => [key, venue])));
}
function venueByName(name2) {
  return tables().byName.get(nameKey(name2));
}

// src/fields/venue/record.ts
var EVIDENCE_KINDS = ["acl", "dblp", "doi", "page", "journal", "name"];

// src/fields/venue/claim.ts
var FINDINGS = / Findings$/;
var VALUE = /^(.{1,70}) ((?:19|20)\d\d)$/;
function claimText({
  venue,
  year
}) {
  return year === void 0 ? venue : `${venue} ${year}`;
}
function readClaim(value, evidence) {
  const [, name2 = value, year] = VALUE.exec(value) ?? [];
  const isKnown = baseVenue(name2)?.short === name2.replace(FINDINGS, "");
  if (!isKnown) return void 0;
  return { venue: name2, ...year === void 0 ? {} : { year: Number(year) }, evidence };
}
function baseVenue(name2) {
  return venueByName(name2.replace(FINDINGS, ""));
}

// src/fields/venue/spelled-name.ts
var PREPRINTS2 = new Map(
  Object.entries({
    arxiv: "arXiv",
    arxivorg: "arXiv",
    arxivpreprint: "arXiv",
    preprint: "Preprint",
    corr: "CoRR",
    biorxiv: "bioRxiv",
    medrxiv: "medRxiv",
    chemrxiv: "ChemRxiv",
    psyarxiv: "PsyArXiv",
    techrxiv: "TechRxiv",
    ssrn: "SSRN",
    researchsquare: "Research Square"
  })
);
var FINDINGS2 = /^(?:findings(?: of)?(?: the)? (.+)|(.+?)[ -]?\(?findings\)?)$/i;
var WORKSHOP = /^(.+?)[ -]?\(?(?:workshops?|ws)\)?$/i;
var WORKSHOP_LETTER = /^(.{2,})W$/;
var bySpelling;
function spellings() {
  bySpelling ??= new Map(
    allVenues().toReversed().flatMap(
      (venue) => [...venue.names, venue.short].map((name2) => [squash(name2), venue])
    )
  );
  return bySpelling;
}
function readName(word) {
  const preprint2 = PREPRINTS2.get(squash(word));
  if (preprint2 !== void 0) return { venue: preprint2, isPreprint: true };
  const venue = venueName(word.replace(/\s+/g, " ").trim());
  return venue === void 0 ? void 0 : { venue, isPreprint: false };
}
function venueName(word) {
  const venue = spelledVenue(word);
  if (venue !== void 0) return venue;
  const findings = FINDINGS2.exec(word);
  const conference = findings && spelledVenue(findings[1] ?? findings[2] ?? "");
  if (conference) return `${conference} Findings`;
  const base = WORKSHOP.exec(word)?.[1] ?? WORKSHOP_LETTER.exec(word)?.[1];
  const host = base === void 0 ? void 0 : spelledVenue(base);
  return host && `${host} Workshop`;
}
function spelledVenue(word) {
  return spellings().get(squash(word))?.short;
}

// src/fields/venue/spelling.ts
var LONGEST2 = 400;
var TAG2 = String.raw`<\/?[a-z][^<>]*>`;
var BEFORE = new RegExp(String.raw`^(?:${TAG2}|[\s([{*_~"'“‘|:,.–—-]|${"`"})*`, "i");
var AFTER = new RegExp(
  String.raw`(?:${TAG2}|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|[\s)\]}*_~"'”’|:;,.–—-]|${"`"})*$`,
  "i"
);
var NAME_FIRST = /^(.{0,80}?[\p{L}&@)])((?:<\/?[a-z][^<>]{0,40}>|[^\p{L}\p{N}<>]){0,20})((?:19|20)\d\d|\d\d)$/u;
var YEAR_FIRST = /^((?:19|20)\d\d)([^\p{L}\p{N}]{1,20})(\S.{0,80})$/u;
function readVenueText(text) {
  if (text.length > LONGEST2) return void 0;
  const before = BEFORE.exec(text)?.[0] ?? "";
  const rest = text.slice(before.length);
  const after = AFTER.exec(rest)?.[0] ?? "";
  const core = rest.slice(0, rest.length - after.length);
  return readCore(core, before, after);
}
function readCore(core, before, after) {
  const [, word = core, gap = "", digits = ""] = NAME_FIRST.exec(core) ?? [];
  const found = readParts({ word, gap, digits, isYearFirst: false }, before, after);
  if (found) return found;
  const [, year = "", between = "", name2] = YEAR_FIRST.exec(core) ?? [];
  if (name2 === void 0) return void 0;
  return readParts({ word: name2, gap: between, digits: year, isYearFirst: true }, before, after);
}
function readParts({
  word,
  gap,
  digits,
  isYearFirst
}, before, after) {
  const name2 = readName(word);
  if (!name2) return void 0;
  const { venue, isPreprint } = name2;
  const length = digits === "" ? "" : digits.length === 2 ? "two" : "four";
  const format = {
    before,
    after,
    word,
    venue,
    gap,
    digits: length,
    isYearFirst,
    isPreprint
  };
  return { venue, isPreprint, ...digits === "" ? {} : { year: fullYear(digits) }, format };
}
function writeVenueText(format, { venue, year }) {
  const { before, after, gap, digits, isYearFirst } = format;
  if (digits !== "" && year === void 0) return void 0;
  const word = venue === format.venue ? format.word : inCaseOf(format, venue);
  if (digits === "" || year === void 0) return `${before}${word}${after}`;
  const shown = digits === "two" ? String(year % 100).padStart(2, "0") : String(year);
  return isYearFirst ? `${before}${shown}${gap}${word}${after}` : `${before}${word}${gap}${shown}${after}`;
}
function inCaseOf({ word, venue: was, isPreprint }, venue) {
  const isSmall = word === word.toLowerCase();
  if (isSmall) return isPreprint ? venue : venue.toLowerCase();
  const isLarge = word !== was && word === was.toUpperCase();
  return isLarge ? venue.toUpperCase() : venue;
}

// src/markdown/badges/shields-url.ts
var SHIELDS = /^((?:https?:)?\/\/img\.shields\.io)(\/[^?#]*)(?:\?([^#]*))?(#.*)?$/i;
function parseShieldsUrl(raw) {
  const match = SHIELDS.exec(raw);
  if (match === null) return void 0;
  const [, origin = "", path = "", query = "", fragment = ""] = match;
  const separator = query.includes("&amp;") ? "&amp;" : "&";
  const parts2 = query.split(/&amp;|&/).filter((part) => part !== "");
  return { origin, path, query: parts2.map(queryKey), separator, fragment };
}
function queryValue(url2, key) {
  return url2.query.find((part) => part.key === key && part.value !== "")?.value;
}
function formatShieldsUrl(url2) {
  const query = url2.query.map((part) => part.raw).join(url2.separator);
  return `${url2.origin}${url2.path}${query && "?"}${query}${url2.fragment}`;
}
function decodeText(text) {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function queryKey(raw) {
  const equals = raw.indexOf("=");
  const [key, value] = equals < 0 ? [raw, ""] : [raw.slice(0, equals), raw.slice(equals + 1)];
  return { key: decodeText(key), value: decodeText(value.replaceAll("+", " ")), raw };
}

// src/markdown/badges/github-badges.ts
var PRERELEASES = "the latest release or prerelease";
var OF_RELEASES = [
  { key: "include_prereleases", same: [], shows: PRERELEASES },
  { key: "sort", same: ["", "date"], shows: "the release with the highest version" },
  { key: "filter", same: [""], shows: "the latest release that fits a pattern" },
  { key: "display_name", same: ["", "tag"], shows: "the name of a release" }
];
var BY_VERSION = "the tag with the highest version";
var OF_TAGS = [
  { key: "sort", same: ["", "date"], shows: BY_VERSION },
  { key: "filter", same: [""], shows: "the latest tag that fits a pattern" }
];
var OF_COMMITS = [
  { key: "path", same: [""], shows: "the last commit to a path" },
  { key: "display_timestamp", same: ["", "author"], shows: "the committer date" }
];
var RELEASE = { field: "release", label: "release", variants: OF_RELEASES };
var TAG3 = { field: "tag", label: "tag", variants: OF_TAGS };
var RELEASED = { field: "released", label: "release date", variants: OF_RELEASES };
var ISSUES = { field: "open-issues", below: "the issues with a label" };
var PULLS = { field: "open-pull-requests", below: "the pull requests with a label" };
var TYPES = {
  stars: {
    field: "stars",
    label: "stars",
    socialLogo: "github",
    ofAccount: "the stars of all repositories of an account"
  },
  forks: { field: "forks", label: "forks", socialLogo: "github" },
  watchers: { field: "watchers", label: "watchers", socialLogo: "github" },
  "last-commit": {
    field: "last-commit",
    label: "last commit",
    below: "the last commit of a branch or tag",
    variants: OF_COMMITS
  },
  "created-at": { field: "created", label: "created at" },
  license: { field: "license", label: "license" },
  "v/release": { ...RELEASE, below: "the latest release of a branch" },
  release: { ...RELEASE, below: PRERELEASES },
  "release-pre": { ...RELEASE, variants: [always(PRERELEASES)] },
  "v/tag": TAG3,
  "tag-date": TAG3,
  tag: { ...TAG3, variants: [always(BY_VERSION)] },
  "tag-pre": { ...TAG3, variants: [always(BY_VERSION)] },
  "release-date": RELEASED,
  "release-date-pre": { ...RELEASED, variants: [always(PRERELEASES)] },
  "languages/top": { field: "top-language", label: "language" },
  issues: { ...ISSUES, label: "issues", unit: " open" },
  "issues-raw": { ...ISSUES, label: "open issues" },
  "issues-pr": { ...PULLS, label: "pull requests", unit: " open" },
  "issues-pr-raw": { ...PULLS, label: "open pull requests" }
};
var GITHUB_BADGES = Object.keys(TYPES);
function always(shows2) {
  return { key: "", same: [], shows: shows2 };
}

// src/markdown/numbers.ts
var NUMBER4 = new RegExp(
  [
    String.raw`(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])`,
    String.raw`(?<![\w.,'’])\d{1,3}(?:(${SEPARATORS})\d{3})(?:\1\d{3})*(?![\w,])`,
    String.raw`(?<![\w.,])\d+(?:\.\d+)?(?:\s?[kKMB${MYRIADS}])?\+?(?![\w])`
  ].join("|"),
  "u"
);

// src/markdown/badges/message.ts
var NUMBER5 = new RegExp("\\d+(?:[.,]\\d+)*(?:[kKMGTB]|\\s[kKMGTB](?!\\p{L}))?", "u");

// src/markdown/badges/mojibake.ts
var HIGH = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
var WINDOWS = new Map(
  Array.from({ length: 256 }, (_, byte) => [HIGH[byte - 128] ?? String.fromCharCode(byte), byte])
);
var LATIN_9_SIGNS = /* @__PURE__ */ new Map([
  [164, "\u20AC"],
  [166, "\u0160"],
  [168, "\u0161"],
  [180, "\u017D"],
  [184, "\u017E"],
  [188, "\u0152"],
  [189, "\u0153"],
  [190, "\u0178"]
]);
var LATIN_9 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    LATIN_9_SIGNS.get(byte) ?? String.fromCharCode(byte),
    byte
  ])
);

// src/markdown/badges/static-badge-path.ts
var STATIC = "/badge/";
var SEPARATOR = /(?<!-)(?:--)*-(?!-)/g;
function parseStaticPath(path) {
  if (!path.startsWith(STATIC)) return void 0;
  const cuts = separators(path);
  const last = cuts.at(-1);
  if (last === void 0 || cuts.length > 2) return void 0;
  const start = cuts.length === 2 ? (cuts[0] ?? 0) + 1 : STATIC.length;
  return { head: path.slice(0, start), message: path.slice(start, last), tail: path.slice(last) };
}
function labelOfPath({ head }) {
  return decodePart(head.slice(STATIC.length).replace(/-$/, ""));
}
var UNESCAPED = { "--": "-", __: "_", _: " " };
function decodePart(part) {
  return decodeText(part).replace(/--|__|_/g, (sign) => UNESCAPED[sign] ?? sign);
}
function encodePart(text) {
  const doubled = text.replaceAll("-", "--").replaceAll("_", "__");
  return badgeText(doubled.replace(/(?<=[^_ ]) (?=[^_ ])/g, "_"));
}
function separators(path) {
  const offsets = [];
  for (const match of path.matchAll(SEPARATOR)) {
    offsets.push(match.index + match[0].length - 1);
  }
  return offsets.filter((offset) => offset >= STATIC.length);
}

// src/markdown/badges/badge.ts
var TALLY = "tally";

// src/markdown/venues/venue-badge.ts
var LABEL = /^(?:conference|venue|published(?: in| at)?|publication|accepted(?: by| at)?|journal)$/i;
var YEAR3 = /^((?:19|20)\d\d)(?:\.\d\d)?$/;
function venueBadge(given) {
  if (isAddressTooLong(given)) return void 0;
  const url2 = parseShieldsUrl(given);
  const parts2 = url2 && parseStaticPath(url2.path);
  if (!url2 || !parts2 || queryValue(url2, TALLY) !== void 0) return void 0;
  const label = labelOfPath(parts2);
  const message = decodePart(parts2.message);
  const address = (head, text) => formatShieldsUrl({ ...url2, path: `${head}${encodePart(text)}${parts2.tail}` });
  if (LABEL.test(label)) {
    const shown2 = readVenueText(message);
    const write2 = (format, venue) => {
      const text = writeVenueText(format, venue);
      return text && address(parts2.head, text);
    };
    return shown2 && { shown: shown2, write: write2 };
  }
  const [, year] = YEAR3.exec(message) ?? [];
  const shown = year && readName(label) ? readVenueText(`${label} ${year}`) : void 0;
  const write = (format, venue) => {
    const name2 = writeVenueText({ ...format, digits: "" }, venue);
    if (name2 === void 0 || venue.year === void 0) return void 0;
    return address(`/badge/${encodePart(name2)}-`, String(venue.year));
  };
  return shown && { shown, write };
}
function badgeWords(address) {
  if (isAddressTooLong(address)) return "";
  const path = parseShieldsUrl(address)?.path ?? "";
  return path.startsWith("/badge/") ? `[${decodePart(path.slice("/badge/".length)).replaceAll("-", " ")}]` : "";
}

// src/markdown/venues/venue-words.ts
var NOT_TEXT = "\0";
var GAP = "[ \\t,:'\u2019(*_`-]{0,6}";
var YEAR4 = new RegExp(
  `${GAP}(?:(?<![\\d.])(?:19|20)\\d\\d|(?<=['\u2019])\\d\\d)(?![\\p{L}\\p{N}])(?![./-]\\d)`,
  "gu"
);
var WORDS = /[\p{L}\p{N}&@.' -]{1,60}$/u;
var MAX_WORDS = 6;
var WRAPPED = /(?:[[(（【"“]|`{1,3}|\*{1,3}|_{1,3})([^[\]()（）【】`*_"“”\n\0]{2,60})(?:[\])）】"”]|`{1,3}|\*{1,3}|_{1,3})/gu;
var YEAR_NEXT = /^[^\p{L}\p{N}\n\0]{0,8}\d/u;
var OPENS = /(?:^|[[({（【`*_"“'‘|,.;:>–—\]\n\0-])\s{0,3}$/u;
var CLOSES = /^\s{0,3}(?:$|[\])}）】`*_"”'’|,.;:<–—[({\n\0-])/u;
var CONTEXT = 8;
function venueWords(words) {
  const dated = [...words.matchAll(YEAR4)].flatMap((match) => {
    return beforeYear(words, match.index, match.index + match[0].length) ?? [];
  });
  const alone = [...words.matchAll(WRAPPED)].flatMap((match) => aloneIn(words, match) ?? []);
  return [...dated, ...alone.filter((one) => !dated.some((other) => overlaps(one, other)))];
}
function beforeYear(words, at, to) {
  const run = WORDS.exec(words.slice(Math.max(0, at - 60), at))?.[0] ?? "";
  const starts = [...run.matchAll(/(?<![\p{L}\p{N}&@.'-])[\p{L}\p{N}]/gu)].slice(-MAX_WORDS);
  for (const { index } of starts) {
    const from = at - run.length + index;
    const shown = readVenueText(words.slice(from, to));
    if (shown?.year === void 0 || shown.format.before !== "") continue;
    return { from, to, shown, marks: "", isApart: isApart(words, { from, to }) };
  }
  return void 0;
}
function aloneIn(words, match) {
  const [whole, inner = ""] = match;
  const from = (match.index ?? 0) + whole.indexOf(inner);
  const to = from + inner.length;
  const shown = readVenueText(inner);
  if (shown === void 0) return void 0;
  if (shown.year === void 0 && YEAR_NEXT.test(words.slice(to, to + CONTEXT * 2)))
    return void 0;
  return { from, to, shown, marks: marksOf(whole, inner), isApart: true };
}
function marksOf(whole, inner) {
  return whole.replace(inner, " ");
}
function isApart(words, { from, to }) {
  return OPENS.test(words.slice(Math.max(0, from - CONTEXT), from)) && CLOSES.test(words.slice(to, to + CONTEXT));
}
function overlaps(a, b) {
  return a.from < b.to && b.from < a.to;
}
var ACRONYM = new RegExp("(?<![\\p{L}\\p{N}])(?=[^\\s]{0,12}\\p{Lu}[^\\s]{0,12}\\p{Lu})[\\p{L}\\p{N}][\\p{L}\\p{N}&@]{2,14}(?![\\p{L}\\p{N}])", "gu");
var UNKNOWN2 = new RegExp('(?<=[[(\uFF08\u3010`*_"\u201C|]\\s{0,3})\\p{Lu}[\\p{L}&@-]{1,20}(?: \\p{Lu}[\\p{L}&@-]{0,20}){0,4}[ ,\'\u2019-]{1,3}(?:(?:19|20)\\d\\d|\\d\\d)(?=\\s{0,3}[\\])\uFF09\u3011`*_"\u201D|])', "gu");
var DATE = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)/i;
function possibleVenues(words) {
  const acronyms = (words.match(ACRONYM) ?? []).filter(
    (word) => readName(word)?.isPreprint === false
  );
  const unknown2 = (words.match(UNKNOWN2) ?? []).filter((word) => {
    return !DATE.test(word) && readVenueText(word) === void 0;
  });
  const named = venueWords(words).filter(({ shown }) => !shown.isPreprint);
  return [...acronyms, ...unknown2, ...named.map(({ from, to }) => words.slice(from, to))];
}

// src/markdown/venues/entry-venues.ts
var HEADING = new RegExp("^\\W*(?:venues?|pub(?:lish(?:ed(?: in| at)?)?|lication|\\.)?|conf(?:erence|\\.)?|journal|conference ?(?:\\/|or|&) ?journal|(?:\u4F1A\u8BAE|\u671F\u520A|\u53D1\u8868|\u51FA\u5904|\u4F1A\u5834|\u63B2\u8F09)\\p{L}{0,4})(?: ?(?:&|and|\\/|,) ?(?:date|year|journal|conference))?\\W*$", "iu");
var NOTHING = /^(?:[-–—/?？.…_]{0,3}|n\/?a|tbd)$/i;
var BARE_YEAR = /^\W{0,6}((?:19|20)\d\d)\W{0,6}$/;
var MAX_LENGTH8 = 5e3;
var MAX_CELL = 60;
function entryVenues(text, entry) {
  const columns = entry.cells.filter(({ column }) => isVenueHeading(column.heading));
  const cells = columns.map((cell) => cellVenues(text, entry, cell));
  const isInCell = overlapTest(cells.flatMap(({ slots }) => slots));
  const words = visibleWords(text, entry);
  const others = [
    ...cells.flatMap((cell) => cell.others),
    ...possibleVenues(words),
    ...entry.images.flatMap(({ address, alt }) => [
      ...possibleVenues(badgeWords(text.slice(address.from, address.to))),
      ...alt ? possibleVenues(text.slice(alt.from, alt.to)) : []
    ]),
    ...entry.sections.flatMap((section) => possibleVenues(`[${section}]`))
  ];
  const inWords = wordSlots(text, entry, words).filter((slot) => !isInCell(slot));
  return {
    slots: [...cells.flatMap(({ slots }) => slots), ...inWords, ...badges(text, entry)],
    others
  };
}
function isVenueHeading(heading2) {
  return heading2.length <= MAX_CELL && HEADING.test(heading2);
}
function cellVenues(text, entry, cell) {
  const { from, to } = cell;
  const content2 = text.slice(from, to);
  if (entry.images.some((image) => isWithin(image, cell))) return { slots: [], others: [] };
  const shown = readVenueText(content2);
  const isEmpty2 = NOTHING.test(content2);
  if (!shown && !isEmpty2) {
    const isName = content2.length <= MAX_CELL || new RegExp("^\\W*\\p{Lu}", "u").test(content2);
    return { slots: [], others: isName ? [content2] : [] };
  }
  const slot = {
    from,
    to,
    place: `column ${cell.column.heading}`,
    isColumn: true,
    yearBeside: yearBeside(text, entry, cell),
    ...shown ? { shown } : {},
    write: writeVenueText
  };
  return { slots: [slot], others: [] };
}
function yearBeside(text, { cells }, own2) {
  for (const cell of cells) {
    const [, year] = cell === own2 ? [] : BARE_YEAR.exec(text.slice(cell.from, cell.to)) ?? [];
    if (year !== void 0) return Number(year);
  }
  return void 0;
}
function wordSlots(text, entry, words) {
  return venueWords(words).flatMap(({ isApart: isApart2, marks, shown, ...at }) => {
    const span = { from: entry.from + at.from, to: entry.from + at.to };
    if (!isApart2) return [];
    const link = entry.links.find(({ label }) => isWithin(span, label));
    const isWhole = link && readVenueText(text.slice(link.label.from, link.label.to));
    if (link && !isWhole) return [];
    const isLinkName = (link || isReference(text, span)) && shown.year === void 0;
    const place = link ? `link ${marks}` : marks;
    return [
      { ...span, place, shown, ...isLinkName ? { isLinkName } : {}, write: writeVenueText }
    ];
  });
}
function isReference(text, { to }) {
  return /^\][([:]/.test(text.slice(to, to + 2));
}
function badges(text, { images }) {
  return images.flatMap(({ address: { from, to } }) => {
    const badge = venueBadge(text.slice(from, to));
    return badge ? [{ from, to, place: "badge", ...badge }] : [];
  });
}
function visibleWords(text, { from, to, images, hidden }) {
  const end = Math.min(to, from + MAX_LENGTH8);
  const gone = [...images, ...hidden.filter((span) => text[span.from] !== "`")];
  let words = "";
  let at = from;
  for (const span of gone.toSorted((a, b) => a.from - b.from)) {
    if (span.from < at || span.from >= end) continue;
    words += text.slice(at, span.from) + NOT_TEXT.repeat(span.to - span.from);
    at = span.to;
  }
  const rest = words + text.slice(Math.min(at, end), end);
  return rest.replace(/<[^<>]{1,300}>/g, (tag) => NOT_TEXT.repeat(tag.length));
}

// src/markdown/venues/venues-of.ts
var read2 = /* @__PURE__ */ new WeakMap();
function venuesOf({ text }, entry) {
  const venues = read2.get(entry) ?? entryVenues(text, entry);
  read2.set(entry, venues);
  return venues;
}

// src/snapshot/judge-venue.ts
function venueIn(subject) {
  const record2 = recordOf(subject, "venue");
  const claim2 = record2 && claimIn(record2);
  return claim2 && { ...claim2, isConfirmed: !isUnconfirmed(record2) };
}
function claimIn(record2) {
  const { kind, text } = record2.evidence ?? {};
  const known = EVIDENCE_KINDS.find((one) => one === kind);
  const isText = typeof record2.value === "string" && typeof text === "string";
  return known && isText ? readClaim(String(record2.value), { kind: known, text }) : void 0;
}
function isUnconfirmed({ unconfirmed }) {
  return unconfirmed === true;
}

// src/page/model/changes.ts
function changesOf(list, entry, records) {
  const published = records.flatMap((record2) => publishedChange(list, entry, record2));
  return [...records.flatMap(archivedChange), ...published.slice(0, 1)];
}
function archivedChange(subject) {
  const record2 = recordOf(subject, "archived");
  const day = record2?.value === true ? sinceOf(record2) : subject.archivedOn;
  return day === void 0 ? [] : [{ kind: "archived", day, what: "" }];
}
function publishedChange(list, entry, subject) {
  const record2 = recordOf(subject, "venue");
  const day = record2 && sinceOf(record2);
  const venue = record2 && venueIn(subject);
  if (!day || !venue?.isConfirmed || !isOfThatTime(venue, day)) return [];
  return showsVenue(list, entry, venue) ? [{ kind: "published", day, what: claimText(venue) }] : [];
}
function isOfThatTime({ year }, day) {
  return year === void 0 || year >= Number(day.slice(0, 4)) - 1;
}
function showsVenue(list, entry, { venue, year }) {
  return venuesOf(list, entry).slots.some(
    ({ shown, isLinkName = false }) => !isLinkName && shown?.venue === venue && (shown.year === void 0 || year === void 0 || shown.year === year)
  );
}
function sinceOf(record2) {
  return "since" in record2 && typeof record2.since === "string" ? record2.since : void 0;
}

// src/page/model/subject-records.ts
function recordsOf(keys, { subjects }) {
  return keys.map((key) => subjects[key]).filter((record2) => record2 !== void 0);
}
function recordsOfAliases(keys, { subjects, aliases }) {
  if (aliases === void 0) return [];
  const others = keys.map((key) => aliases[key]).filter((key) => key !== void 0);
  const distinct2 = new Set(others.filter((key) => !keys.some((one) => one === key)));
  return [...distinct2].map((key) => subjects[key]).filter((record2) => record2 !== void 0);
}
function marksOf2(records) {
  const marks = records.flatMap(({ state, missing }) => [
    ...state === void 0 ? [] : [oneLine(state)],
    ...missing ? ["missing"] : []
  ]);
  return marks.length < 2 ? marks : [...new Set(marks)];
}
function authorsOf(records) {
  return records.find(({ authors }) => authors !== void 0)?.authors?.map(oneLine) ?? [];
}

// src/page/model/entries.ts
function entriesOf(list, options) {
  const slots = /* @__PURE__ */ new Map();
  for (const slot of list.slots) {
    const own2 = slots.get(slot.entry);
    if (own2) own2.push(slot);
    else slots.set(slot.entry, [slot]);
  }
  const parents = list.entries.filter(({ links }) => links.length > 0);
  const inDetails = new Set(parents.flatMap(({ details }) => details.map(({ from }) => from)));
  return list.entries.flatMap((entry) => {
    const own2 = slots.get(entry) ?? [];
    if (own2.length === 0 && !mayBeShown(list.text, entry, inDetails)) return [];
    const made = entryOf(list, entry, own2, options);
    return isShown3(entry, made) ? [made] : [];
  });
}
function mayBeShown(text, entry, inDetails) {
  const { kind, links, from, title } = entry;
  const [first] = links;
  if (kind === "heading" || !first || inDetails.has(first.from)) return false;
  if (kind !== "paragraph") return true;
  const before = text.slice(from, Math.min(first.from, from + MAX_BEFORE2));
  const isAtStart = first.from - from < MAX_BEFORE2 && !new RegExp("\\p{L}{2}", "u").test(before);
  return isAtStart || isBoldTitle(text, from, title);
}
function isBoldTitle(text, from, title) {
  const start = text.slice(from, from + MAX_BEFORE2).replace(/^[^\p{L}\p{N}]{0,20}/u, "");
  return start !== "" && title.startsWith(start.slice(0, MAX_BEFORE2 / 2));
}
var MAX_BEFORE2 = 24;
function isShown3({ kind }, { values, url: url2, subjects, name: name2 }) {
  if (values.size > 0) return true;
  if (name2 === "") return false;
  return kind === "row" || kind === "item" ? url2 !== void 0 : subjects.length > 0;
}
function entryOf(list, entry, slots, { own: own2, ...memory }) {
  const { path, text } = list;
  const { snapshot } = memory;
  const all = [...entry.links, ...entry.details];
  const typed = typedCells(text, entry, slots);
  const subjects = distinct([
    ...all.flatMap((link) => subjectOfLink(link) ?? []),
    ...slots.map(({ subject }) => subject)
  ]).filter((subject) => !isOwn(subject, own2));
  const { url: url2, links } = linksOf(text, all, entry.title);
  const keys = subjects.map(subjectKey);
  const records = recordsOf(keys, snapshot);
  return {
    id: keys[0] ?? url2 ?? `${path}:${entry.line}`,
    name: nameOf(entry.title) || (slots[0]?.subject.id ?? ""),
    url: url2,
    description: oneLine(entryWords(text, entry, [...slots, ...typed])),
    sections: entry.sections.map(oneLine),
    file: path,
    line: entry.line,
    subjects: keys,
    family: familyOfAll(subjects),
    links,
    marks: marksOf2(records),
    values: valuesOf3(slots, typed, memory),
    authors: authorsOf(records),
    changes: changesOf(list, entry, [...records, ...recordsOfAliases(keys, snapshot)])
  };
}
var STARS = /[([]?(?:⭐|★|🌟)\uFE0F?\s?\d[\d.,]{0,12}\s?[kKMB万]?[)\]]?/gu;
function nameOf(title) {
  const line = oneLine(title);
  return line.replace(STARS, "").trim() || line;
}
function isOwn({ kind, id }, own2) {
  return kind === "github" && id.toLowerCase() === own2;
}
function distinct(subjects) {
  return [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()];
}
var PRECEDENCE = ["paper", "model", "dataset", "space", "repository"];
function familyOfAll(subjects) {
  const families3 = new Set(subjects.map(familyOf));
  return PRECEDENCE.find((family) => families3.has(family));
}
function linksOf(text, links, title) {
  const byUrl = /* @__PURE__ */ new Map();
  for (const link of links) {
    const url2 = webAddress(link.url);
    if (url2 !== void 0 && !byUrl.has(url2)) byUrl.set(url2, labelOf2(text, link, url2));
  }
  const all = [...byUrl].map(([url2, label]) => ({ url: url2, label }));
  const named = all.find(({ label }) => label === title) ?? all[0];
  return { url: named?.url, links: all.filter((link) => link !== named) };
}
var MAX_LABEL = 60;
function labelOf2(text, { label, from }, url2) {
  const source = label.from === from ? "" : text.slice(label.from, label.to).slice(0, 2e3);
  const words = withoutTags(source.replace(/!\[[^\]]{0,999}\]\([^)]{0,1999}\)|[*`]|^\[|\]$/g, ""));
  const short = oneLine(words).slice(0, MAX_LABEL).replace(/[\uD800-\uDBFF]$/, "");
  return /[\p{L}\p{N}]/u.test(short) ? short : siteOf(url2);
}
function siteOf(url2) {
  return new URL(url2).hostname.replace(/^www\./, "");
}
function valuesOf3(slots, typed, memory) {
  const values = /* @__PURE__ */ new Map();
  for (const slot of slots) addValue(values, slot.field, shownValue(slot, memory));
  for (const { column, shown } of typed) addValue(values, column, typedValue(column, shown));
  return values;
}
function addValue(values, column, value) {
  if (value === void 0) return;
  const some = values.get(column);
  if (some === void 0) values.set(column, [value]);
  else if (!some.some(({ subject }) => subject === value.subject)) some.push(value);
}

// src/page/model/page-model.ts
var NOTHING2 = { version: SNAPSHOT_VERSION, checkedAt: "", subjects: {} };
function pageModel(input) {
  const { lists, snapshot, history, settings, own: own2, server } = input;
  const options = { snapshot: snapshot ?? NOTHING2, history, own: own2?.toLowerCase() };
  const read3 = lists.map((list) => ({ title: titleOf(list), entries: entriesOf(list, options) }));
  const entries = withDistinctIds(joinLists(read3));
  const title = settings.title ?? read3[0]?.title ?? own2 ?? lists[0]?.path ?? "";
  return {
    title: oneLine(title),
    description: settings.description,
    accent: settings.accent,
    footer: settings.footer,
    language: languageOf(entries),
    checkedAt: snapshot?.checkedAt,
    repository: own2 === void 0 ? void 0 : `${server}/${own2}`,
    columns: columnsOf(entries),
    entries
  };
}
function columnsOf(entries) {
  const used = /* @__PURE__ */ new Set();
  for (const { values } of entries) for (const id of values.keys()) used.add(id);
  return COLUMNS.filter(({ id }) => used.has(id));
}
function titleOf({ entries }) {
  const heading2 = entries.find(({ kind, cells }) => kind === "heading" && cells.length === 0);
  const title = heading2?.title ?? entries.find(({ sections }) => sections.length > 0)?.sections[0];
  return title === void 0 ? void 0 : oneLine(title);
}
var SCRIPTS = [
  { language: "ja", script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.05 },
  { language: "ko", script: new RegExp("\\p{Script=Hangul}", "gu"), share: 0.2 },
  { language: "zh", script: new RegExp("\\p{Script=Han}", "gu"), share: 0.2 },
  { language: "ar", script: new RegExp("\\p{Script=Arabic}", "gu"), share: 0.4 },
  { language: "he", script: new RegExp("\\p{Script=Hebrew}", "gu"), share: 0.4 },
  { language: "ru", script: new RegExp("\\p{Script=Cyrillic}", "gu"), share: 0.4 }
];
var ENOUGH = 2e4;
function languageOf(entries) {
  const text = startOf2(entries);
  const letters = text.match(new RegExp("\\p{L}", "gu"))?.length ?? 0;
  const found = SCRIPTS.find(
    ({ script, share }) => (text.match(script)?.length ?? 0) > letters * share
  );
  return found?.language ?? "en";
}
function startOf2(entries) {
  let text = "";
  for (const { name: name2, description } of entries) {
    if (text.length > ENOUGH) break;
    text += `${name2} ${description} `;
  }
  return text.slice(0, ENOUGH);
}

// node_modules/feed/lib/feed.js
var convert$1 = __toESM(require_lib(), 1);
var convert = __toESM(require_lib(), 1);
var generator = "https://github.com/jpmonette/feed";
function escapeAmp(value) {
  return value.replace(/&/g, "&amp;");
}
function sanitize(text) {
  if (text === void 0) return void 0;
  return escapeAmp(text);
}
function sanitizeUrl(url2) {
  if (url2 === void 0) return void 0;
  const parsed = new URL(url2);
  return escapeAmp(parsed.toString());
}
var atom1_default = (ins) => {
  const { options } = ins;
  const base = {
    _declaration: { _attributes: {
      version: "1.0",
      encoding: "utf-8"
    } },
    _instruction: {},
    feed: {
      _attributes: { xmlns: "http://www.w3.org/2005/Atom" },
      id: options.id,
      title: options.title,
      updated: options.updated?.toISOString() ?? (/* @__PURE__ */ new Date()).toISOString(),
      ...options.generator === false ? {} : { generator: sanitize(options.generator ?? generator) }
    }
  };
  if (options.stylesheet) base._instruction = { "xml-stylesheet": { _attributes: {
    href: options.stylesheet,
    type: "text/xsl"
  } } };
  else delete base._instruction;
  if (options.author) base.feed.author = formatAuthor(options.author);
  base.feed.link = [];
  if (options.link) base.feed.link.push({ _attributes: {
    rel: "alternate",
    href: sanitizeUrl(options.link)
  } });
  const atomLink = options.feed ?? options.feedLinks?.atom;
  if (atomLink) base.feed.link.push({ _attributes: {
    rel: "self",
    href: sanitizeUrl(atomLink)
  } });
  if (options.hub) base.feed.link.push({ _attributes: {
    rel: "hub",
    href: sanitizeUrl(options.hub)
  } });
  if (options.description) base.feed.subtitle = options.description;
  if (options.image) base.feed.logo = options.image;
  if (options.favicon) base.feed.icon = options.favicon;
  if (options.copyright) base.feed.rights = options.copyright;
  base.feed.category = [];
  ins.categories.forEach((category) => {
    base.feed.category.push({ _attributes: { term: sanitize(category) } });
  });
  base.feed.contributor = [];
  ins.contributors.forEach((contributor) => {
    base.feed.contributor.push(formatAuthor(contributor));
  });
  base.feed.entry = [];
  ins.items.forEach((item2) => {
    const entry = {
      title: {
        _attributes: { type: "html" },
        _cdata: item2.title
      },
      id: sanitizeUrl(item2.id ?? item2.link),
      link: [{ _attributes: { href: sanitizeUrl(item2.link) } }],
      updated: item2.date.toISOString()
    };
    if (item2.description) entry.summary = {
      _attributes: { type: "html" },
      _cdata: item2.description
    };
    if (item2.content) entry.content = {
      _attributes: { type: "html" },
      _cdata: item2.content
    };
    if (Array.isArray(item2.author)) {
      entry.author = [];
      item2.author.forEach((author) => {
        entry.author.push(formatAuthor(author));
      });
    }
    if (Array.isArray(item2.category)) {
      entry.category = [];
      item2.category.forEach((category) => {
        entry.category.push(formatCategory$1(category));
      });
    }
    if (item2.enclosure) entry.link.push(formatEnclosure$1(item2.enclosure));
    if (item2.image) entry.link.push(formatEnclosure$1(item2.image, "image"));
    if (item2.audio) entry.link.push(formatEnclosure$1(item2.audio, "audio"));
    if (item2.video) entry.link.push(formatEnclosure$1(item2.video, "video"));
    if (item2.contributor && Array.isArray(item2.contributor)) {
      entry.contributor = [];
      item2.contributor.forEach((contributor) => {
        entry.contributor.push(formatAuthor(contributor));
      });
    }
    if (item2.published) entry.published = item2.published.toISOString();
    if (item2.copyright) entry.rights = item2.copyright;
    base.feed.entry.push(entry);
  });
  return convert$1.js2xml(base, {
    compact: true,
    ignoreComment: true,
    spaces: 4
  });
};
var formatAuthor = (author) => {
  const { name: name2, email: email2, link } = author;
  const out = { name: name2 };
  if (email2) out.email = email2;
  if (link) out.uri = sanitizeUrl(link);
  return out;
};
var formatEnclosure$1 = (enclosure, mimeCategory = "image") => {
  if (typeof enclosure === "string") {
    const sanitizedUrl$1 = sanitizeUrl(enclosure);
    const type$1 = new URL(sanitizedUrl$1).pathname.split(".").slice(-1)[0];
    return { _attributes: {
      rel: "enclosure",
      href: sanitizedUrl$1,
      type: `${mimeCategory}/${type$1}`
    } };
  }
  const sanitizedUrl = sanitizeUrl(enclosure.url);
  const type = new URL(sanitizedUrl).pathname.split(".").slice(-1)[0];
  return { _attributes: {
    rel: "enclosure",
    href: sanitizedUrl,
    title: enclosure.title,
    type: `${mimeCategory}/${type}`,
    length: enclosure.length
  } };
};
var formatCategory$1 = (category) => {
  const { name: name2, scheme, term } = category;
  return { _attributes: {
    label: sanitize(name2),
    scheme: sanitizeUrl(scheme),
    term: sanitize(term)
  } };
};
var json_default = (ins) => {
  const { options, items, extensions } = ins;
  const feed = {
    version: "https://jsonfeed.org/version/1",
    title: options.title
  };
  if (options.link) feed.home_page_url = options.link;
  if (options.feedLinks?.json) feed.feed_url = options.feedLinks.json;
  if (options.description) feed.description = options.description;
  if (options.image) feed.icon = options.image;
  if (options.author) {
    feed.author = {};
    if (options.author.name) feed.author.name = options.author.name;
    if (options.author.link) feed.author.url = options.author.link;
    if (options.author.avatar) feed.author.avatar = options.author.avatar;
  }
  extensions.forEach((e) => {
    feed[e.name] = e.objects;
  });
  feed.items = items.map((item2) => {
    const feedItem = {
      id: item2.id,
      content_html: item2.content ?? item2.description
    };
    if (item2.link) feedItem.url = item2.link;
    if (item2.title) feedItem.title = item2.title;
    if (item2.description && item2.content) feedItem.summary = item2.description;
    if (item2.image) feedItem.image = typeof item2.image === "string" ? item2.image : item2.image.url;
    if (item2.date) feedItem.date_modified = item2.date.toISOString();
    if (item2.published) feedItem.date_published = item2.published.toISOString();
    if (item2.author) {
      const author = Array.isArray(item2.author) ? item2.author[0] : item2.author;
      feedItem.author = {};
      if (author.name) feedItem.author.name = author.name;
      if (author.link) feedItem.author.url = author.link;
      if (author.avatar) feedItem.author.avatar = author.avatar;
    }
    if (Array.isArray(item2.category)) {
      feedItem.tags = [];
      item2.category.forEach((category) => {
        if (category.name) feedItem.tags.push(category.name);
      });
    }
    if (item2.extensions) item2.extensions.forEach((e) => {
      feedItem[e.name] = e.objects;
    });
    return feedItem;
  });
  return JSON.stringify(feed, null, 4);
};
var rss2_default = (ins) => {
  const { options, extensions } = ins;
  let needsAtomNamespace = false;
  let needsContentNamespace = false;
  const base = {
    _declaration: { _attributes: {
      version: "1.0",
      encoding: "utf-8"
    } },
    _instruction: {},
    rss: {
      _attributes: { version: "2.0" },
      channel: {
        title: { _text: options.title },
        link: { _text: sanitizeUrl(options.link) },
        description: { _text: options.description ?? "" },
        lastBuildDate: { _text: options.updated ? options.updated.toUTCString() : (/* @__PURE__ */ new Date()).toUTCString() },
        docs: { _text: options.docs ?? "https://validator.w3.org/feed/docs/rss2.html" },
        ...options.generator === false ? {} : { generator: { _text: options.generator ?? generator } }
      }
    }
  };
  if (options.stylesheet) base._instruction = { "xml-stylesheet": { _attributes: {
    href: options.stylesheet,
    type: "text/xsl"
  } } };
  else delete base._instruction;
  if (options.language) base.rss.channel.language = { _text: options.language };
  if (options.ttl) base.rss.channel.ttl = { _text: options.ttl };
  if (options.image) base.rss.channel.image = {
    title: { _text: options.title },
    url: { _text: options.image },
    link: { _text: sanitizeUrl(options.link) }
  };
  if (options.copyright) base.rss.channel.copyright = { _text: options.copyright };
  ins.categories.forEach((category) => {
    if (!base.rss.channel.category) base.rss.channel.category = [];
    base.rss.channel.category.push({ _text: category });
  });
  const atomLink = options.feed ?? options.feedLinks?.rss;
  if (atomLink) {
    needsAtomNamespace = true;
    if (!base.rss.channel["atom:link"]) base.rss.channel["atom:link"] = [];
    base.rss.channel["atom:link"].push({ _attributes: {
      href: sanitizeUrl(atomLink),
      rel: "self",
      type: "application/rss+xml"
    } });
  }
  if (options.hub) {
    needsAtomNamespace = true;
    if (!base.rss.channel["atom:link"]) base.rss.channel["atom:link"] = [];
    base.rss.channel["atom:link"].push({ _attributes: {
      href: sanitizeUrl(options.hub),
      rel: "hub"
    } });
  }
  base.rss.channel.item = [];
  ins.items.forEach((entry) => {
    const item2 = {};
    if (entry.title) item2.title = { _cdata: entry.title };
    if (entry.link) item2.link = { _text: sanitizeUrl(entry.link) };
    if (entry.guid) item2.guid = {
      _text: entry.guid,
      _attributes: { isPermaLink: false }
    };
    else if (entry.id) item2.guid = {
      _text: entry.id,
      _attributes: { isPermaLink: false }
    };
    else if (entry.link) item2.guid = {
      _text: sanitizeUrl(entry.link),
      _attributes: { isPermaLink: true }
    };
    if (entry.date) item2.pubDate = { _text: entry.date.toUTCString() };
    if (entry.published) item2.pubDate = { _text: entry.published.toUTCString() };
    if (entry.description) item2.description = { _cdata: entry.description };
    if (entry.content) {
      needsContentNamespace = true;
      item2["content:encoded"] = { _cdata: entry.content };
    }
    if (Array.isArray(entry.author)) {
      item2.author = [];
      entry.author.forEach((author) => {
        if (author.email && author.name) item2.author.push({ _text: `${author.email} (${author.name})` });
        else if (author.name) item2.author.push({ _text: author.name });
      });
    }
    if (Array.isArray(entry.category)) {
      item2.category = [];
      entry.category.forEach((category) => {
        item2.category.push(formatCategory(category));
      });
    }
    if (entry.enclosure) item2.enclosure = formatEnclosure(entry.enclosure);
    if (entry.image) item2.enclosure = formatEnclosure(entry.image, "image");
    if (entry.audio) {
      const duration3 = options.podcast && typeof entry.audio !== "string" && entry.audio.duration ? entry.audio.duration : void 0;
      if (duration3) entry.audio.duration = void 0;
      item2.enclosure = formatEnclosure(entry.audio, "audio");
      if (duration3) item2["itunes:duration"] = formatDuration(duration3);
    }
    if (entry.video) item2.enclosure = formatEnclosure(entry.video, "video");
    if (entry.extensions) entry.extensions.forEach((extension) => {
      item2[extension.name] = extension.objects;
    });
    base.rss.channel.item.push(item2);
  });
  if (needsContentNamespace) {
    base.rss._attributes["xmlns:dc"] = "http://purl.org/dc/elements/1.1/";
    base.rss._attributes["xmlns:content"] = "http://purl.org/rss/1.0/modules/content/";
  }
  if (extensions) extensions.forEach((e) => {
    base.rss.channel[e.name] = e.objects;
  });
  if (needsAtomNamespace) base.rss._attributes["xmlns:atom"] = "http://www.w3.org/2005/Atom";
  if (options.podcast) {
    base.rss._attributes["xmlns:googleplay"] = "http://www.google.com/schemas/play-podcasts/1.0";
    base.rss._attributes["xmlns:itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    if (options.category) {
      base.rss.channel["googleplay:category"] = options.category;
      base.rss.channel["itunes:category"] = options.category;
    }
    if (options.author?.email) {
      base.rss.channel["googleplay:owner"] = options.author.email;
      base.rss.channel["itunes:owner"] = { "itunes:email": options.author.email };
    }
    if (options.author?.name) {
      base.rss.channel["googleplay:author"] = options.author.name;
      base.rss.channel["itunes:author"] = options.author.name;
    }
    if (options.image) base.rss.channel["googleplay:image"] = { _attributes: { href: sanitizeUrl(options.image) } };
  }
  return convert.js2xml(base, {
    compact: true,
    ignoreComment: true,
    spaces: 4
  });
};
var formatEnclosure = (enclosure, mimeCategory = "image") => {
  if (typeof enclosure === "string") {
    const sanitizedUrl$1 = sanitizeUrl(enclosure);
    const type$1 = new URL(sanitizedUrl$1).pathname.split(".").slice(-1)[0];
    return { _attributes: {
      url: sanitizedUrl$1,
      length: 0,
      type: `${mimeCategory}/${type$1}`
    } };
  }
  const sanitizedUrl = sanitizeUrl(enclosure.url);
  const type = new URL(sanitizedUrl).pathname.split(".").slice(-1)[0];
  return { _attributes: {
    length: 0,
    type: `${mimeCategory}/${type}`,
    ...enclosure,
    url: sanitizedUrl
  } };
};
var formatCategory = (category) => {
  const { name: name2, domain } = category;
  return {
    _text: name2,
    _attributes: { domain }
  };
};
var formatDuration = (duration3) => {
  const seconds = duration3 % 60;
  const totalMinutes = Math.floor(duration3 / 60);
  const minutes = totalMinutes % 60;
  const hours = Math.floor(totalMinutes / 60);
  const notHours = `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
  return hours > 0 ? `${hours}:${notHours}` : notHours;
};
var Feed = class {
  items = [];
  categories = [];
  contributors = [];
  extensions = [];
  constructor(options) {
    this.options = options;
  }
  addItem(item2) {
    this.items.push(item2);
  }
  addCategory(category) {
    this.categories.push(category);
  }
  addContributor(contributor) {
    this.contributors.push(contributor);
  }
  addExtension(extension) {
    this.extensions.push(extension);
  }
  atom1() {
    return atom1_default(this);
  }
  rss2() {
    return rss2_default(this);
  }
  json1() {
    return json_default(this);
  }
};

// src/page/exports/events.ts
var PERIOD = 90;
var MOST_RISEN = 10;
function eventsOf(model) {
  const today = lastDay(model);
  if (today === void 0) return [];
  const all = [...changesOf2(model), ...risenOf(model, today)];
  const byDay = /* @__PURE__ */ new Map();
  for (const event of all) {
    const age = daysBetween(event.day, today);
    if (age >= 0 && age <= PERIOD) byDay.set(event.day, [...byDay.get(event.day) ?? [], event]);
  }
  return [...byDay].map(([day, events]) => ({ day, events })).toSorted((a, b) => a.day < b.day ? 1 : -1);
}
function changesOf2({ entries }) {
  const seen = entries.map((entry) => ({ entry, day: firstSeen(entry) }));
  const start = seen.reduce((first, { day }) => earlier(first, day), void 0);
  return seen.flatMap(({ entry, day }) => {
    const isNew = start !== void 0 && day !== void 0 && daysBetween(start, day) >= WEEK;
    const added = isNew ? [addedEvent(entry, day)] : [];
    const changes = entry.changes.filter(
      (change) => day === void 0 || daysBetween(day, change.day) >= WEEK
    );
    return [...added, ...changes.map((change) => ({ ...change, entry }))];
  });
}
function addedEvent(entry, day) {
  return { kind: "added", day, entry, what: entry.sections.join(SECTION_MARK) };
}
function firstSeen({ values }) {
  let first;
  for (const some of values.values()) {
    for (const { firstSeen: firstSeen2 } of some) first = earlier(first, firstSeen2);
  }
  return first;
}
function earlier(one, other) {
  if (one === void 0 || other === void 0) return one ?? other;
  return one < other ? one : other;
}
function risenOf({ entries, columns }, today) {
  const end = dayNumber(today);
  const sunday = end - (end + DAYS_SINCE_SUNDAY) % WEEK;
  const counts = columns.filter(({ type }) => type === "count");
  const risen = entries.flatMap(
    (entry) => counts.flatMap(
      (column) => (entry.values.get(column.id) ?? []).flatMap(({ series }) => {
        const gain = gainIn(series, WEEK, sunday) ?? 0;
        return gain > 0 ? [{ entry, column, gain }] : [];
      })
    )
  );
  return risen.toSorted((a, b) => b.gain - a.gain).slice(0, MOST_RISEN).map(({ entry, column, gain }) => {
    const what = `+${formatNumber(gain, "grouped")} ${column.label.toLowerCase()}`;
    return { kind: "risen", day: dayAt(sunday), entry, what };
  });
}
var DAYS_SINCE_SUNDAY = 4;

// src/site/feed.ts
var HEADINGS = {
  added: "Added",
  published: "Published",
  archived: "Archived",
  risen: "Rose most in the week"
};
function listFeed(model) {
  const { title, description, repository = "https://github.com", checkedAt } = model;
  const days = eventsOf(model);
  const feed = new Feed({
    title: oneLine(title),
    id: `${repository}#feed`,
    link: repository,
    updated: new Date(checkedAt ?? 0),
    generator: "readme-tally",
    author: { name: oneLine(title) },
    ...description === void 0 ? {} : { description: oneLine(description) }
  });
  for (const day of days) feed.addItem(itemOf(day, repository));
  return feed.atom1();
}
function itemOf({ day, events }, repository) {
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const parts2 = kinds.map((kind) => {
    const some = events.filter((event) => event.kind === kind);
    return { heading: HEADINGS[kind], some };
  });
  const content2 = parts2.map(
    ({ heading: heading2, some }) => html`<h3>${heading2}</h3><ul>${some.map(eventHtml)}</ul>`
  );
  return {
    title: parts2.map(({ heading: heading2, some }) => `${heading2}: ${namesOf(some)}`).join(". "),
    id: `${repository}#${day}`,
    link: repository,
    date: /* @__PURE__ */ new Date(`${day}T00:00:00Z`),
    content: html`${content2}`.text
  };
}
var MOST_NAMES = 3;
function namesOf(events) {
  const names = events.slice(0, MOST_NAMES).map(({ entry }) => oneLine(entry.name));
  const more = events.length - names.length;
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function eventHtml({ entry, what }) {
  const { name: name2, url: url2 } = entry;
  const named = url2 === void 0 ? html`${name2}` : html`<a href="${url2}">${name2}</a>`;
  return what === "" ? html`<li>${named}</li>` : html`<li>${named}: ${what}</li>`;
}

// src/site/site.ts
async function writeSite(folder, input) {
  const model = pageModel(input);
  const files = siteFiles(model, await readAssets(import.meta.dirname));
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, text }) => writeFile(join(folder, path), text)));
  return { entries: model.entries.length, files };
}
function siteFiles(model, assets) {
  return [
    { path: "index.html", text: pageHtml(model, assets) },
    { path: "list.json", text: listJson(model) },
    { path: "list.csv", text: listCsv(model) },
    { path: "list.bib", text: listBibtex(model) },
    { path: "feed.xml", text: listFeed(model) },
    { path: "llms.txt", text: llmsText(model) }
  ];
}
async function readAssets(folder) {
  const [code = "", style = ""] = await Promise.all(
    ["page.js", "page.css"].map((name2) => readFile(join(folder, name2), "utf8"))
  );
  return { code, style, hash: (text) => createHash("sha256").update(text).digest("base64") };
}
export {
  readAssets,
  siteFiles,
  writeSite
};
